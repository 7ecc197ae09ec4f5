package app.greenroom.memory;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why the history could not be used, in one sentence that says what to do. */
final class HistoryTrouble {
    private static final int PRIMARY = 0xFF; // an extended result code's last byte is the plain one

    private HistoryTrouble() {}

    static HistoryException of(String what, Path file, Throwable why) {
        return new HistoryException("The history " + what + cause(file, why), why);
    }

    private static String cause(Path file, Throwable why) {
        String name = "“" + file + "”";
        if (why instanceof RunHistory.NewerHistory) {
            return " because a newer Greenroom made " + name + ": use that version.";
        } else if (why instanceof LinkageError) {
            return " because its database does not run on this computer: use the build made for its system.";
        }
        SQLiteErrorCode code = why instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)
                : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                " because " + name + " is damaged: start anew with 'greenroom history --erase'.";
            case SQLITE_FULL -> " because the disk is full: free some space.";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                " because another program is using " + name + ": close it there and try again.";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> refused(name);
            default ->
                why instanceof AccessDeniedException || !Files.isWritable(FileTrouble.nearest(file))
                        ? refused(name)
                        : " in " + name + ": check that disk, or go on without a history by --no-history.";
        };
    }

    private static String refused(String name) {
        return " because you may not write to " + name + ": allow it, or go on without a history by --no-history.";
    }
}
