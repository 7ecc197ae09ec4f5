package app.greenroom.memory;

import app.greenroom.io.DiskTrouble;
import app.greenroom.io.NativeParts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
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
        Optional<NativeParts.Trouble> place = NativeParts.trouble();
        if (place.isPresent()) {
            return new HistoryException(
                    Text.sentences(
                            Text.of("{0}.", Argument.of(what)),
                            place.get().what(),
                            place.get().fix()),
                    why);
        }
        return new HistoryException(
                Text.of(
                        "{0} because its database does not run on this computer: use the build made for its system.",
                        Argument.of(what)),
                why);
    }

    /** Whether the file itself is at fault, and not the disk, its rights or another program. */
    static boolean isDamage(SQLException why) {
        if (why instanceof RunRows.Damaged) {
            return true;
        }
        return switch (code(why)) {
            // Of our own statements, only a table or a column that is not there makes an error.
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_ERROR, SQLITE_MISMATCH, SQLITE_FORMAT -> true;
            default -> false;
        };
    }

    private static SQLiteErrorCode code(Exception why) {
        return why instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    private static Text sentence(Text what, Path file, Exception why) {
        Argument name = Argument.name(file.toString());
        if (why instanceof RunHistory.NewerHistory) {
            return Text.of("{0} because a newer Greenroom made “{1}”: use that version.", Argument.of(what), name);
        }
        if (why instanceof SQLException sql && isDamage(sql)) {
            return Text.of("{0} because “{1}” is damaged: erase the history and start anew.", Argument.of(what), name);
        } else if (Files.isDirectory(file)) {
            return DiskTrouble.FOLDER_IN_THE_WAY.kept(what, file);
        }
        return switch (code(why)) {
            case SQLITE_FULL -> DiskTrouble.FULL.kept(what, file);
            case SQLITE_BUSY, SQLITE_LOCKED -> DiskTrouble.IN_USE.kept(what, file);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> DiskTrouble.DENIED.kept(what, file);
            default -> DiskTrouble.kept(what, file, why);
        };
    }
}
