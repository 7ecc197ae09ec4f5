package app.greenroom.network;

import app.greenroom.model.Fix;

/** Where the trouble sits, nearest to the person first, with the one thing to do about each. */
public enum Trouble {
    COMPUTER(
            "This computer itself was too busy to keep up.",
            "Close other programs, above all backups, updates and other video, then check again."),
    WIFI(
            "The trouble sits between this computer and the router, on your Wi-Fi.",
            "Use a network cable, or sit next to the router."),
    CABLE(
            "The trouble sits between this computer and the router, on the cable.",
            "Try another network cable, or another socket of the router."),
    HOME("The trouble sits between this computer and the router.", "Use a network cable, or sit next to the router."),
    LINE_BUSY(
            "Your own line is slow to answer while it is busy.",
            "Stop downloads, uploads, streaming and backups on every device at home during the interview."),
    LINE(
            "The trouble sits on your own line, between the router and your provider.",
            "Stop downloads and streaming at home; if that does not help, restart the router, then call your provider."),
    NOT_LOCATED(
            "Where on the way the trouble sits is not known, because the router gave no answer.",
            "Try a network cable first, or sit next to the router; if that does not help, stop downloads and streaming at"
                    + " home, and have your phone's hotspot at hand."),
    BEHIND_ROUTER(
            "The trouble sits behind your router.",
            "Stop downloads and streaming at home and turn off your VPN; have your phone's hotspot at hand."),
    FAR(
            "The trouble sits far away, behind your provider; your home is well.",
            "Turn off your VPN if you use one, and have your phone's hotspot at hand."),
    BETWEEN(
            "The trouble sits between the two computers: on your side, on the other one's, or on the way.",
            "On both sides, use a network cable or sit next to the router, and stop other downloads and uploads; then test"
                    + " again, also with somebody else."),
    FIREWALL(
            "A firewall keeps out the kind of packets that calls prefer (UDP).",
            "Use another network, such as your phone's hotspot, or ask whoever runs this one to open UDP.");

    private final String sentence;
    private final String fix;

    Trouble(String sentence, String fix) {
        this.sentence = sentence;
        this.fix = fix;
    }

    /** It in one plain sentence. */
    public String sentence() {
        return sentence;
    }

    /** What to do about it. */
    public Fix fix() {
        return new Fix(fix);
    }
}
