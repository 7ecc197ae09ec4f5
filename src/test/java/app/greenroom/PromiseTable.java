package app.greenroom;

import java.util.List;
import java.util.stream.Collectors;

/** What README promises, in its own words, and the test that holds the program to it. */
final class PromiseTable {
    private PromiseTable() {}

    /**
     * A promise.
     *
     * @param words README's
     * @param tests classes in {@code app.greenroom}
     */
    record Promise(String words, List<String> tests) {}

    static List<Promise> all() {
        return List.of(
                promise("It says NOT READY and ends with exit status 1", "cli.MainTest", "cli.CameraCheckTest"),
                promise(
                        "it ends within fifteen seconds",
                        "session.check.QuickTimeTest",
                        "session.check.CheckSessionTest"),
                promise("says what changed", "cli.RememberingTest"),
                promise(
                        "a mentor joins from a page in any browser or from a Greenroom",
                        "mock.MentorPageTest",
                        "ui.mock.MentorWindowTest"),
                promise("Paste the invitation", "plan.InvitationsTest", "ui.StartWindowTest"),
                promise("A double click on the jar does the same", "ui.StartWindowTest"),
                promise("everything can be reached by keyboard", "ui.KeysWindowTest"),
                promise(
                        "The program speaks English, German, Spanish and Arabic",
                        "cli.SpokenLanguageTest",
                        "ui.ScreensTest"),
                promise("`--batch FOLDER` many, into one table", "cli.batch.ReviewBatchTest"),
                promise("Files that are read", "capture.file.media.FileKindsTest"),
                promise("`--report` takes a file that", "cli.MainTest"),
                promise("something that matters could not be checked", "cli.MainTest"),
                promise("wrong usage", "cli.MainTest"),
                promise("stopped with Ctrl-C", "cli.CancelTest"),
                promise(
                        "a missing camera, a muted microphone or a fault of ours is never called your",
                        "cli.CameraFaultsTest",
                        "cli.MicrophoneFaultsTest",
                        "check.StarvedComputerTest"),
                promise("and never a pass", "faultline.FaultlineTest"),
                promise("and never ends with 1", "cli.MainTest"),
                promise(
                        "at most 150 kB, listed before and after",
                        "cli.NothingLeavesTest",
                        "session.check.CheckSessionTest",
                        "session.network.NetworkTrafficTest"),
                promise("A check of a recording contacts nobody", "cli.NothingLeavesTest"),
                promise("and can be erased", "memory.MemoryTest", "cli.RememberingTest"),
                promise("where you chose to record", "mock.HeldInterviewTest"),
                promise("A review's page holds the sound", "cli.MainTest"),
                promise("were told, unclipped windows", "LightAccuracyTest"),
                promise("told from edges of the room", "vision.pose.CameraHeightAccuracyTest"),
                promise("on days kept from the training", "FillerAccuracyTest"),
                promise("passed for a quiet room", "RoomSoundAccuracyTest"),
                promise("verdicts were right", "session.network.VerdictTableTest"),
                promise("Speed is measured with a friend only, and READY says so", "report.WordingTest"));
    }

    private static Promise promise(String words, String... tests) {
        return new Promise(words, List.of(tests));
    }

    /** The table as Markdown. */
    static String markdown() {
        return """

                ## What README promises

                | README says | test |
                |---|---|
                """
                + all().stream()
                        .map(promise -> "| … %s … | %s |\n"
                                .formatted(
                                        promise.words(),
                                        promise.tests().stream()
                                                .map(test -> "`" + test + "`")
                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining());
    }
}
