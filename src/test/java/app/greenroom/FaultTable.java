package app.greenroom;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every fault that the tests bring about, and what a user gets then: the tests hold the program to these words. */
public final class FaultTable {
    /** Stands for a host and its port. */
    public static final String HOST = "HOST:PORT";

    private static final String CAMERAS = "cli.CameraFaultsTest";
    private static final String WATCHED = "cli.CameraCheckTest";

    private FaultTable() {}

    /**
     * A fault.
     *
     * @param what what happens
     * @param name what the fault's test is called, and its camera if it has one
     * @param sees what the user is told
     * @param status exit status of the command that meets it
     * @param test the test that proves it
     */
    public record Fault(String what, String name, String sees, int status, String test) {}

    /** Faults of cameras, on Linux. */
    public static List<Fault> cameras() {
        return List.of(
                camera(
                        "no camera of that name",
                        "Nobody",
                        "There is no camera named “Nobody”.",
                        "Plug the camera named “Nobody” in or switch it on, then check again."),
                camera(
                        "permission denied (EACCES)",
                        "Locked",
                        "This program has no permission to use the camera “Locked”.",
                        "To allow the camera “Locked”: add yourself to the group “video” (sudo usermod -aG video"
                                + " $USER), log out and in again, then check again."),
                camera(
                        "another program streams from it (EBUSY)",
                        "Busy",
                        "The camera “Busy” did not start; another program may be using it.",
                        "Close other programs that use the camera “Busy” (Zoom, Teams, a browser tab), then check"
                                + " again."),
                camera(
                        "no picture ever comes",
                        "Silent",
                        "The camera “Silent” gives nothing: it is switched off, or not the right one.",
                        "Plug the camera “Silent” in again, open its shutter, or press its camera key, or choose"
                                + " another one."),
                camera(
                        "pictures stop coming",
                        "Stalled",
                        "The camera “Stalled” is still there but sends nothing any more.",
                        "Unplug the camera “Stalled” and plug it in again; one that is built in comes back when the"
                                + " computer restarts."),
                camera(
                        "the driver hangs",
                        "Hangs",
                        "The camera “Hangs” is still there but sends nothing any more.",
                        "Unplug the camera “Hangs” and plug it in again; one that is built in comes back when the"
                                + " computer restarts."),
                camera(
                        "unplugged while in use (ENODEV)",
                        "Unplugged",
                        "The camera “Unplugged” stopped while it was in use.",
                        "Plug the camera “Unplugged” in firmly, then check again."),
                camera(
                        "half of each picture comes",
                        "Half",
                        "The camera “Half” sends damaged pictures.",
                        "Plug the camera “Half” into another USB port of the computer itself, without a hub, then"
                                + " check again."),
                camera(
                        "each picture is marked as damaged",
                        "Flagged",
                        "The camera “Flagged” sends damaged pictures.",
                        "Plug the camera “Flagged” into another USB port of the computer itself, without a hub, then"
                                + " check again."),
                camera(
                        "JPEG pictures that are none",
                        "Garbage",
                        "The camera “Garbage” sends damaged pictures.",
                        "Plug the camera “Garbage” into another USB port of the computer itself, without a hub, then"
                                + " check again."),
                camera(
                        "black pictures",
                        "Black",
                        "The camera “Black” gives a black picture.",
                        "Open the camera's shutter, take the cover off, or choose another camera."),
                camera(
                        "the same picture again and again",
                        "Frozen",
                        "The camera “Frozen” gives the same picture again and again.",
                        "Unplug the camera and plug it in again, or restart the program that gives it its picture."),
                new Fault(
                        "five pictures a second",
                        "Slow",
                        "The camera gives only 5 pictures a second. Plug the camera straight into the computer, close"
                                + " other programs that use it, and add light: many cameras slow down in the dark.",
                        1,
                        CAMERAS),
                new Fault(
                        "an odd and small size, 318×242",
                        "Small",
                        "The picture has only 318×242 pixels: people see you blurred. Choose a larger picture"
                                + " (1280×720, “HD”) in the camera's settings, or use another camera.",
                        1,
                        CAMERAS),
                phone("a camera in the network that is off", "Phone gone", "nothing answers there"),
                phone(
                        "a camera in the network that sends a page",
                        "Phone's page",
                        "it sends a page, not a video; the camera app shows the address of its video"),
                camera(
                        "a camera in the network that sends no pictures",
                        "Phone's noise",
                        "The camera at “" + HOST + "” sends damaged pictures.",
                        "Start the camera app, see that both devices are on the same network, and open the address of"
                                + " the camera at “" + HOST + "” in a browser: it shows the video when all is well."));
    }

    /** What a watch tells of cameras, each under the name of its case. */
    public static List<Fault> watchedCameras() {
        return List.of(
                new Fault(
                        "unplugged and back while it is watched",
                        "a watch goes on when the camera comes back",
                        "The camera “Front” is back.",
                        0,
                        WATCHED),
                new Fault(
                        "no camera when a watch begins, and plugged in then",
                        "a watch waits for a camera that is not there yet",
                        "There is no camera.",
                        0,
                        WATCHED));
    }

    private static Fault phone(String what, String name, String why) {
        return camera(
                what,
                name,
                "The camera at “" + HOST + "” cannot be used: " + why + ".",
                "Start the camera app, see that both devices are on the same network, and open the address of the"
                        + " camera at “"
                        + HOST + "” in a browser: it shows the video when all is well.");
    }

    private static Fault camera(String what, String name, String reason, String fix) {
        return new Fault(what, name, reason + " " + fix, 2, CAMERAS);
    }

    /** Every row. */
    static List<Fault> all() {
        return Stream.of(
                        cameras(),
                        watchedCameras(),
                        SoundFaults.system(),
                        SoundFaults.checked(),
                        SoundFaults.watched(),
                        FileFaults.inputs(),
                        FileFaults.reports(),
                        FileFaults.surroundings())
                .flatMap(List::stream)
                .toList();
    }

    /** The table as Markdown. */
    static String markdown() {
        return """
                # Faults

                What a user gets when something fails; the tests named here bring each fault about and compare the words.
                Everything that has nothing to do with the fault is checked all the same. The tests leave the network alone, which is
                why a check that finds nothing else to blame ends with 2.

                Faults that nobody thought of are looked for by chance: `faultline.FaultlineTest` runs checks, watches, morning's checks and mock
                interviews while the camera and the microphone go, come back, stall, turn black, freeze or fall silent, the computer sleeps and wakes, and
                the clock jumps at random moments, by seed. None may say
                READY, or leave a light green, that a device which is bad by then gives no reason for; none may outlast its time or leave a thread, a
                device or a picture behind; a run bears a time that the clock showed, and of a mock interview, in which somebody presses keys and the disk
                may fill, all that happened is there afterwards; a check is in the history, or its user was told why it is not.
                `faultline.FaultlineRun all 0 1000000 remembered` does that a million times, as fast as the computer can: of sound it knows what the
                analysis once said of a stretch like it, each picture is measured once, and recordings are counted, not encoded; whatever opens, waits,
                judges, keeps and gives up is the program's own. `memory.KilledWritesTest` kills whoever writes, and reads what is kept;
                `memory.FullDiskTest` writes it onto a disk that is full to a few bytes.

                | fault | what the user sees | exit status | test |
                |---|---|---|---|
                """
                + all().stream()
                        .map(f -> "| %s | %s | %d | `%s`, “%s” |\n"
                                .formatted(f.what(), f.sees(), f.status(), f.test(), f.name()))
                        .collect(Collectors.joining());
    }
}
