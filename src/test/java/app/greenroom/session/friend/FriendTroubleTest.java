package app.greenroom.session.friend;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.call.Call;
import app.greenroom.call.CallCandidate;
import app.greenroom.call.CallCandidate.Kind;
import app.greenroom.call.CallCode;
import app.greenroom.call.CallServers;
import app.greenroom.model.Outcome.CouldNotCheck;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What two codes tell of what is in the way. */
class FriendTroubleTest {
    private static final CallServers STUN = new CallServers(List.of("198.51.100.53:3478"), List.of(), false);
    private static final CallServers TURN = new CallServers(
            List.of(),
            List.of(new CallServers.Turn("turn.example.org:3478", CallServers.Turn.Way.UDP, Optional.empty())),
            false);

    private static final CallCandidate HOST = new CallCandidate(Kind.HOST, "10.0.1.2", 5_000);
    private static final CallCandidate SIX = new CallCandidate(Kind.HOST, "2001:db8::2", 5_001);
    private static final CallCandidate SEEN = new CallCandidate(Kind.REFLEXIVE, "203.0.113.1", 40_000);
    private static final CallCandidate ELSE = new CallCandidate(Kind.REFLEXIVE, "203.0.113.1", 40_001);
    private static final CallCandidate RELAY = new CallCandidate(Kind.RELAYED, "198.51.100.60", 50_000);

    @Test
    void aRouterThatSeveralServersSeeDifferentlyIsSymmetric() {
        assertThat(reason(STUN, code(HOST, SEEN, ELSE), code(HOST, SEEN, ELSE))).contains("at both ends", "symmetric");
        assertThat(reason(STUN, code(HOST, SIX, SEEN, ELSE), code(HOST, SEEN)))
                .contains("the router at this computer", "symmetric");
        assertThat(reason(STUN, code(HOST, SEEN), code(HOST, SEEN, ELSE)))
                .contains("the router at the other computer", "symmetric");
    }

    @Test
    void whereNothingIsShownNothingIsSaid() {
        assertThat(FriendTrouble.blocked(STUN, code(HOST, SEEN), code(HOST, SEEN)))
                .isEmpty();
        assertThat(FriendTrouble.blocked(STUN, code(HOST, SEEN, ELSE), code(HOST, SEEN, RELAY)))
                .as("a relay would have served")
                .isEmpty();
        assertThat(FriendTrouble.blocked(STUN, code(SIX, SIX, SIX, SIX, SIX, SIX, SEEN, ELSE), code(HOST, SEEN)))
                .as("a full code may lack addresses of its computer's own")
                .isEmpty();
        assertThat(FriendTrouble.blocked(CallServers.NONE, code(HOST), code(HOST)))
                .isEmpty();
    }

    @Test
    void whoWaitsIsWarnedBefore() {
        assertThat(FriendTrouble.foreseen(STUN, code(HOST, SEEN), code(HOST, SEEN, ELSE)))
                .hasValueSatisfying(
                        text -> assertThat(text.toString()).contains("symmetric", "in Settings or with --turn"));
        assertThat(FriendTrouble.foreseen(STUN, code(HOST, SEEN, ELSE), Optional.empty()))
                .as("by one's own code alone")
                .isPresent();
        assertThat(FriendTrouble.foreseen(STUN, code(HOST), Optional.empty()))
                .hasValueSatisfying(
                        text -> assertThat(text.toString()).contains("(UDP)", "in Settings or with --turn"));
        assertThat(FriendTrouble.foreseen(TURN, code(HOST, SEEN), Optional.empty()))
                .hasValueSatisfying(text ->
                        assertThat(text.toString()).contains("turn.example.org:3478 is no help", "?transport=tcp"));
    }

    @Test
    void whereNothingIsInTheWayNobodyIsWarned() {
        assertThat(FriendTrouble.foreseen(STUN, code(HOST, SEEN, ELSE), code(HOST, SEEN, RELAY)))
                .isEmpty();
        assertThat(FriendTrouble.foreseen(TURN, code(HOST, SEEN, ELSE, RELAY), Optional.empty()))
                .isEmpty();
        assertThat(FriendTrouble.foreseen(STUN, code(HOST, SEEN), code(HOST, SEEN)))
                .isEmpty();
        assertThat(FriendTrouble.foreseen(STUN, code(HOST, SEEN), code(SEEN)))
                .as("a browser that hides where it is")
                .isEmpty();
        assertThat(FriendTrouble.foreseen(CallServers.NONE, code(HOST), Optional.empty()))
                .as("nobody was asked")
                .isEmpty();
    }

    @Test
    void whoeverIsNotSeenFromOutsideLetsNoPacketsOut() {
        assertThat(reason(STUN, code(HOST), code(HOST, SEEN))).contains("at this computer lets");
        assertThat(reason(STUN, code(HOST, SEEN), code(HOST))).contains("at the other computer lets");
    }

    @Test
    void aRelayThatGaveNoWayIsNamed() {
        assertThat(reason(TURN, code(HOST, SEEN), code(HOST, SEEN))).contains("turn.example.org:3478");
        assertThat(FriendTrouble.blocked(TURN, code(HOST, SEEN, RELAY), code(HOST, SEEN)))
                .isEmpty();
    }

    @Test
    void whoeverAnsweredDoesNotKnowWhetherThatWasPasted() {
        Optional<CallCode> theirs = code(HOST, SEEN, ELSE);
        for (Call.State state : List.of(Call.State.CONNECTING, Call.State.FAILED)) {
            CouldNotCheck why = FriendTrouble.notMet(state, STUN, code(CallCode.Kind.ANSWER, HOST, SEEN, ELSE), theirs);
            assertThat(why.reason().toString())
                    .startsWith("The other computer did not come.")
                    .contains("symmetric");
            assertThat(why.fix().text().toString()).contains("--turn");
            assertThat(FriendTrouble.notMet(state, STUN, code(CallCode.Kind.ANSWER, HOST, SEEN), code(HOST, SEEN))
                            .reason()
                            .toString())
                    .contains("did not come", "nobody pasted");
        }
        assertThat(FriendTrouble.notMet(Call.State.FAILED, STUN, code(HOST, SEEN, ELSE), theirs)
                        .reason()
                        .toString())
                .as("who began has both codes")
                .startsWith("The two computers found no way");
    }

    private static String reason(CallServers servers, Optional<CallCode> mine, Optional<CallCode> theirs) {
        return FriendTrouble.blocked(servers, mine, theirs)
                .map(CouldNotCheck::reason)
                .orElseThrow()
                .toString();
    }

    private static Optional<CallCode> code(CallCandidate... candidates) {
        return code(CallCode.Kind.OFFER, candidates);
    }

    private static Optional<CallCode> code(CallCode.Kind kind, CallCandidate... candidates) {
        return Optional.of(new CallCode(
                kind, Instant.EPOCH, 0, "abcd", "a".repeat(22), ByteBuffer.wrap(new byte[32]), List.of(candidates)));
    }
}
