package app.greenroom.model.mock;

import java.time.Instant;
import java.util.List;

/**
 * What a mentor's browser needs to join a mock interview while it is held.
 *
 * @param title what the interview is called
 * @param code the candidate's end of the call, as people paste it, for a mentor's own Greenroom
 * @param offer the candidate's end of the call, as a session description (SDP)
 * @param tag by what an answer names the offer, 0–65535
 * @param until when the offer is no longer good
 * @param servers addresses of servers that say how a computer looks from outside, such as {@code stun:stun.example.org:3478}
 * @param together whether picture and sound travel, and not only numbers, questions and marks
 * @param recording whether the candidate wants to record, to which the mentor is asked to agree
 */
public record MentorInvitation(
        String title,
        String code,
        String offer,
        int tag,
        Instant until,
        List<String> servers,
        boolean together,
        boolean recording) {
    public MentorInvitation {
        servers = List.copyOf(servers);
    }
}
