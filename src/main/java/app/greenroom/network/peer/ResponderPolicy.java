package app.greenroom.network.peer;

import java.time.Duration;

/**
 * What a responder allows.
 *
 * @param packetsPerSecond in a session, on average
 * @param burst packets that may come at once, after a pause
 * @param packetBytes of UDP content, at most
 * @param session how long one lasts at most
 * @param vanished after this long without a packet, the other end is gone
 * @param cookiesPerSecond how often it answers those who have proved nothing, in all
 * @param wrongProofs how many it takes before it answers nobody any more
 * @param idle it stops by itself when no session was there for so long
 */
public record ResponderPolicy(
        int packetsPerSecond,
        int burst,
        int packetBytes,
        Duration session,
        Duration vanished,
        int cookiesPerSecond,
        int wrongProofs,
        Duration idle) {
    /** 60 packets a second of at most 200 bytes: 12 kB/s, for 40 s. */
    public static final ResponderPolicy STANDARD = new ResponderPolicy(
            60, 60, 200, Duration.ofSeconds(40), Duration.ofSeconds(5), 20, 1_000, Duration.ofMinutes(10));

    /** The same with another time after which it stops. */
    public ResponderPolicy idleAfter(Duration time) {
        return new ResponderPolicy(
                packetsPerSecond, burst, packetBytes, session, vanished, cookiesPerSecond, wrongProofs, time);
    }
}
