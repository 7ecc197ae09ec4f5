package app.greenroom.network;

import app.greenroom.model.Fix;
import app.greenroom.text.Text;

/** Where the trouble sits, nearest to the person first, with the one thing to do about each. */
public enum Trouble {
    COMPUTER(
            Text.of("This computer itself was too busy to keep up."),
            Text.of("Close other programs, above all backups, updates and other video, then check again.")),
    WIFI(
            Text.of("The trouble sits between this computer and the router, on your Wi-Fi."),
            Text.of("Use a network cable, or sit next to the router.")),
    CABLE(
            Text.of("The trouble sits between this computer and the router, on the cable."),
            Text.of("Try another network cable, or another socket of the router.")),
    HOME(
            Text.of("The trouble sits between this computer and the router."),
            Text.of("Use a network cable, or sit next to the router.")),
    LINE_BUSY(
            Text.of("Your own line is slow to answer while it is busy."),
            Text.of("Stop downloads, uploads, streaming and backups on every device at home during the interview.")),
    LINE_IN_USE(
            Text.of("Somebody at home is using your line: answers wait behind that traffic."),
            Text.of("Stop downloads, uploads, streaming and backups on every device at home during the interview.")),
    LINE(
            Text.of("The trouble sits on your own line, between the router and your provider."),
            Text.of(
                    "Stop downloads and streaming at home; if that does not help, restart the router, then call your provider.")),
    NOT_LOCATED(
            Text.of("Where on the way the trouble sits is not known, because the router gave no answer."),
            Text.of(
                    "Try a network cable first, or sit next to the router; if that does not help, stop downloads and streaming at"
                            + " home, and have your phone's hotspot at hand.")),
    BEHIND_ROUTER(
            Text.of("The trouble sits behind your router."),
            Text.of("Stop downloads and streaming at home and turn off your VPN; have your phone's hotspot at hand.")),
    FAR(
            Text.of("The trouble sits far away, behind your provider; at your home all is well."),
            Text.of("Turn off your VPN if you use one, and have your phone's hotspot at hand.")),
    BETWEEN(
            Text.of("The trouble sits between the two computers: on your side, on the other one's, or on the way."),
            Text.of(
                    "On both sides, use a network cable or sit next to the router, and stop other downloads and uploads; then test"
                            + " again, also with somebody else.")),
    UDP_HELD(
            Text.of(
                    "Something on this network holds back the kind of packets that calls prefer (UDP), and lets others pass."),
            Text.of("Use another network, such as your phone's hotspot, or ask whoever runs this one to open UDP.")),
    FIREWALL(
            Text.of("A firewall keeps out the kind of packets that calls prefer (UDP)."),
            Text.of("Use another network, such as your phone's hotspot, or ask whoever runs this one to open UDP."));

    private final Text sentence;
    private final Fix fix;

    Trouble(Text sentence, Text fix) {
        this.sentence = sentence;
        this.fix = new Fix(fix);
    }

    /** It in one plain sentence. */
    public Text sentence() {
        return sentence;
    }

    /** What to do about it. */
    public Fix fix() {
        return fix;
    }
}
