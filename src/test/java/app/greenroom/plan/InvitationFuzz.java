package app.greenroom.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.Optional;

/** An invitation: a calendar's file, or what somebody pastes. */
public final class InvitationFuzz {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-30T12:00+01:00[Europe/Berlin]");
    private static final Invitations INVITATIONS =
            new Invitations(NOW, host -> host.endsWith("zoom.us") ? Optional.of("zoom") : Optional.empty());

    private InvitationFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            for (Invitation invitation : INVITATIONS.read(Invitations.text(new ByteArrayInputStream(bytes)))) {
                // An interview takes no title and no link that is none.
                invitation.readings().forEach(reading -> invitation.interview(reading, "meet"));
            }
        } catch (PlanException e) {
            return; // refused in one sentence
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
