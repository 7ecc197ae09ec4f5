package app.greenroom;

import app.greenroom.FaultTable.Fault;
import app.greenroom.model.FileKinds;
import java.util.List;

/** Faults of files and disks, for {@link FaultTable}. */
public final class FileFaults {
    /** Stands for the folder that the test works in. */
    public static final String FOLDER = "FOLDER";

    private static final String CASES = "cli.FileFaultsTest";
    private static final String CHOOSE =
            " Choose another file: a picture (" + FileKinds.PICTURES + "), a recording (" + FileKinds.RECORDINGS
                    + "), or a session folder; if it comes from a meeting or a web page, save it there once more.";

    private FileFaults() {}

    /** What is told of a recording that is to be checked. */
    public static List<Fault> inputs() {
        return List.of(
                unreadable("a file that is not there", "gone.wav", "it is not there"),
                unreadable("an empty file", "empty.wav", "it is empty"),
                unreadable(
                        "a WAV file cut off in its header", "short.wav", "it is damaged, or was not saved to its end"),
                unreadable("a picture cut off in the middle", "short.jpg", "it is damaged or cut off"),
                unreadable(
                        "a letter by the name of a film",
                        "letter.mp4",
                        "its name is that of a video or sound file, but it is none"),
                unreadable(
                        "an empty folder",
                        "nothing",
                        "the folder holds no session.json, so it is not a recorded session"),
                unreadable("a file without permission", "locked.wav", "you may have no permission to read it"),
                unreadable("a folder without permission", "locked", "you may have no permission to read it"));
    }

    /** What is told of a report that cannot be written; nothing is left behind, and the check itself was well. */
    public static List<Fault> reports() {
        return List.of(
                report(
                        "the disk is full",
                        "full/report.html",
                        "the disk is full: free some space, or choose another disk."),
                report(
                        "the disk is read-only",
                        "readonly/report.html",
                        "that disk cannot be written to: choose another disk."),
                report(
                        "the folder is read-only",
                        "kept/report.html",
                        "you may not write there: choose another folder, such as your home folder."),
                report(
                        "the folder vanished",
                        "gone/report.html",
                        "the folder “FOLDER/gone” does not exist: create it first, or choose another folder."),
                report(
                        "a file where the folder should be",
                        "letter.mp4/report.html",
                        "“FOLDER/letter.mp4” is a file and not a folder: choose another folder."));
    }

    /** What is told of the rest of a computer; each by the name of its case. */
    public static List<Fault> surroundings() {
        return List.of(
                new Fault(
                        "the disk is full that is printed to",
                        "printing",
                        "Not everything could be printed: the disk may be full, or the program that reads it has"
                                + " ended. Print to another file.",
                        2,
                        CASES),
                new Fault("no home folder", "no home", "Nothing is kept on this computer.", 2, CASES),
                new Fault(
                        "the history is damaged",
                        "damaged history",
                        "The history “FOLDER/damaged/.local/share/greenroom/history.sqlite” is damaged: it was set aside as"
                                + " “FOLDER/damaged/.local/share/greenroom/history.sqlite.damaged”, and a new one begins,"
                                + " with 0 runs that could be read.",
                        2,
                        CASES),
                new Fault(
                        "the clock jumps an hour back during a check",
                        "clock back",
                        "nothing: the findings are those of a steady clock",
                        2,
                        CASES),
                new Fault(
                        "the clock jumps a day ahead during a check",
                        "clock ahead",
                        "nothing: the findings are those of a steady clock",
                        2,
                        CASES));
    }

    private static Fault unreadable(String what, String file, String why) {
        return new Fault(what, file, "“" + file + "” cannot be read: " + why + "." + CHOOSE, 2, CASES);
    }

    private static Fault report(String what, String file, String why) {
        return new Fault(
                "for the report, " + what,
                file,
                "The report cannot be written to “FOLDER/" + file + "” because " + why,
                2,
                CASES);
    }
}
