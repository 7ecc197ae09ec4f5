package app.greenroom;

import app.greenroom.FaultTable.Fault;
import java.util.List;

/** Faults of microphones, on Linux, for {@link FaultTable}. */
public final class SoundFaults {
    private static final String CASES = "cli.MicrophoneFaultsTest";
    private static final String SERVER = "capture.device.sound.MicrophonesTest";
    private static final String SILENT = "gives nothing: it is muted, switched off, or not the right one.";

    private SoundFaults() {}

    /** What a check tells of microphones, each under its name. */
    public static List<Fault> checked() {
        return List.of(
                new Fault(
                        "no microphone of that name",
                        "Ghost",
                        "There is no microphone named “Ghost”. Plug the microphone named “Ghost” in or switch it on, then check again.",
                        2,
                        CASES),
                new Fault(
                        "muted, while another one hears",
                        "Muted",
                        "The microphone “Muted” " + SILENT
                                + " “Desk” hears you. Choose “Desk” here and in the call, or unmute the one that you want.",
                        2,
                        CASES),
                new Fault(
                        "a room in which nobody speaks, while another microphone hears somebody",
                        "Attic",
                        "This microphone hears nobody, but “Desk” hears you. Choose “Desk”, and choose the same one in"
                                + " the call.",
                        2,
                        CASES),
                new Fault(
                        "much quieter than another microphone",
                        "Far",
                        "Your voice is too quiet. “Desk” hears you 26 dB better. Choose “Desk”, and choose the same"
                                + " one in the call.",
                        1,
                        CASES),
                new Fault(
                        "8 kHz only, as a headset's call mode",
                        "Narrow",
                        "Your voice sounds as on an old telephone: the microphone passes only its lower part. Choose another"
                                + " microphone, or the other profile of your Bluetooth headset, for its call mode narrows the"
                                + " voice.",
                        1,
                        CASES),
                new Fault(
                        "overdriven to full scale",
                        "Loud",
                        "Your voice is distorted: the microphone is set too loud. Turn down the microphone's level in the"
                                + " system's sound settings.",
                        1,
                        CASES),
                new Fault(
                        "stereo with one dead side",
                        "Lopsided",
                        "Your voice has a good level. It comes on one side only (left); a call that mixes both sides makes it"
                                + " half as loud.",
                        2,
                        CASES));
    }

    /** What a watch tells while something happens to a microphone. */
    public static List<Fault> watched() {
        return List.of(
                new Fault("muted while in use", "Hushed", "The microphone “Hushed” " + SILENT, 2, CASES),
                new Fault(
                        "falls to 8 kHz while in use",
                        "Switched",
                        "Your voice sounds as on an old telephone: the microphone passes only its lower part.",
                        1,
                        CASES));
    }

    /** What befalls the whole sound system, each under the name of its test. */
    public static List<Fault> system() {
        return List.of(
                new Fault(
                        "no microphone at all",
                        "withoutAMicrophoneThereIsNone",
                        "There is no microphone. Plug the microphone in or switch it on, then check again.",
                        2,
                        SERVER),
                new Fault(
                        "digital silence from the only microphone",
                        "aSilentMicrophoneIsNeitherGoodNorBad",
                        "The microphone “default” " + SILENT
                                + " Unmute the microphone “default” or switch it on, or choose another one.",
                        2,
                        SERVER),
                new Fault(
                        "unplugged while in use: the sound server is killed",
                        "aMicrophoneThatGoesAwayIsSaidToBeGone",
                        "The microphone “default” stopped while it was in use. Plug the microphone “default” in firmly, then"
                                + " check again.",
                        2,
                        SERVER),
                new Fault(
                        "the sound server hangs",
                        "aSoundServerThatHangsIsGivenUp",
                        "The microphone “default” stopped while it was in use. Plug the microphone “default” in firmly, then"
                                + " check again.",
                        2,
                        SERVER),
                new Fault(
                        "the sound server hangs from the beginning",
                        "aSoundServerThatHangsFromTheBeginningIsNotWaitedFor",
                        "The sound system does not answer: the microphone could not be opened. Unplug the microphone and plug"
                                + " it in again, or restart the computer, then check again.",
                        2,
                        SERVER),
                new Fault(
                        "unplugged and back while it is watched",
                        "aWatchGoesOnWhenTheMicrophoneIsBack",
                        "The microphone “default” is back.",
                        0,
                        SERVER));
    }

    /** Of these the fault of that name. */
    public static Fault named(List<Fault> faults, String name) {
        return faults.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }
}
