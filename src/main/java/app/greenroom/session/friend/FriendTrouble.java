package app.greenroom.session.friend;

import app.greenroom.call.Call;
import app.greenroom.call.CallCandidate;
import app.greenroom.call.CallCode;
import app.greenroom.call.CallServers;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome.CouldNotCheck;
import app.greenroom.text.Text;
import java.util.Optional;

/** Why a test with a friend told nothing, which never says anything about the interview. */
final class FriendTrouble {
    private static final Fix RELAY =
            new Fix(Text.of("Let that computer use a phone's hotspot, or give both computers a TURN"
                    + " server of your own with --turn."));

    private FriendTrouble() {}

    /** Two ends that had each other's codes and found no way, as far as the codes tell whose side it is. */
    static CouldNotCheck notMet(Call call, CallServers servers, Optional<CallCode> mine, Optional<CallCode> theirs) {
        if (call.state() == Call.State.CLOSED) {
            return new CouldNotCheck(
                    Text.of("Stopped before the other computer answered."), new Fix(Text.of("Test again.")));
        }
        if (call.state() == Call.State.NEW || call.state() == Call.State.CONNECTING) {
            return new CouldNotCheck(
                    Text.of("The other computer did not come. Either nobody pasted the code there, or its Greenroom was"
                            + " stopped, or nothing gets through between the two."),
                    new Fix(Text.of("Begin again with new codes, and paste this computer's code there within half an"
                            + " hour.")));
        }
        boolean asked = !servers.stun().isEmpty() || !servers.turn().isEmpty();
        if (asked && mine.filter(FriendTrouble::reachedOut).isEmpty()) {
            return new CouldNotCheck(
                    Text.of("The two computers found no way to each other: a firewall or router at this computer lets"
                            + " no packets (UDP) out. This says nothing about your interview, whose platform has"
                            + " other ways."),
                    RELAY);
        }
        if (asked && theirs.filter(FriendTrouble::reachedOut).isEmpty()) {
            return new CouldNotCheck(
                    Text.of("The two computers found no way to each other: a firewall or router at the other computer"
                            + " lets no packets (UDP) out. This says nothing about your interview."),
                    RELAY);
        }
        return new CouldNotCheck(
                Text.of("The two computers found no way to each other: the routers at both ends let in only what they"
                        + " asked for themselves. This says nothing about your interview."),
                new Fix(Text.of("Let one of you use a phone's hotspot, or give both computers a TURN server of your own"
                        + " with --turn.")));
    }

    /** The other end vanished, or said what no Greenroom says. */
    static CouldNotCheck gone() {
        return new CouldNotCheck(
                Text.of("The other computer ended the test before it was done."),
                new Fix(Text.of("Begin again with new codes, and let both run to the end.")));
    }

    private static boolean reachedOut(CallCode code) {
        return code.candidates().stream().anyMatch(one -> one.kind() != CallCandidate.Kind.HOST);
    }
}
