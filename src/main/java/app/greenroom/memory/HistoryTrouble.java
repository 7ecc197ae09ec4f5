package app.greenroom.memory;

import app.greenroom.io.DiskTrouble;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.file.Path;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why the history could not be used, in one sentence that says what to do. */
final class HistoryTrouble {
    private static final int PRIMARY = 0xFF; // an extended result code's last byte is the plain one

    private HistoryTrouble() {}

    static HistoryException of(Text what, Path file, Exception why) {
        return new HistoryException(sentence(what, file, why), why);
    }

    /** For a database whose library does not load. */
    static HistoryException of(Text what, LinkageError why) {
        return new HistoryException(
                Text.of(
                        "{0} because its database does not run on this computer: use the build made for its system.",
                        Argument.of(what)),
                why);
    }

    private static Text sentence(Text what, Path file, Exception why) {
        Argument name = Argument.name(file.toString());
        if (why instanceof RunHistory.NewerHistory) {
            return Text.of("{0} because a newer Greenroom made “{1}”: use that version.", Argument.of(what), name);
        }
        SQLiteErrorCode code = why instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)
                : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                Text.of("{0} because “{1}” is damaged: erase the history and start anew.", Argument.of(what), name);
            case SQLITE_FULL -> DiskTrouble.FULL.kept(what, file);
            case SQLITE_BUSY, SQLITE_LOCKED -> DiskTrouble.IN_USE.kept(what, file);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> DiskTrouble.DENIED.kept(what, file);
            default -> DiskTrouble.kept(what, file, why);
        };
    }
}
