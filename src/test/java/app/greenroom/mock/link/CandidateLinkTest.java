package app.greenroom.mock.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.greenroom.call.CallServers;
import app.greenroom.capture.Frame;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.SavedSession;
import app.greenroom.mock.SessionFolder;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MentorInvitation;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.text.Text;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Greenroom at both ends: who joins, is lost, comes back, and what may be recorded then. */
@Timeout(240)
class CandidateLinkTest extends LinkEnds {
    @Test
    @Tag("slow")
    @SuppressWarnings("try") // closed before its end, on purpose
    void aMentorAtAnotherGreenroomSeesMarksIsLostAndComesBackWithinOneInterview() throws Exception {
        try (SessionFolder into = session();
                MentorHost beside = host(true);
                HeldInterview held = held(into, beside)) {
            MentorInvitation first = beside.invite("Common questions", true);
            assertThat(beside.fault(first.code())).hasValueSatisfying(why -> assertThat(why.toString())
                    .startsWith("This is the code of this computer"));
            CandidateLink link = join(first.code(), "Ruth", false);
            assertThat(link.mark(Mark.GOOD)).as("before the two are connected").isFalse();
            link.start();
            beside.accept(link.code());
            until(told, "here");
            assertThat(until(host, "THERE")).isEqualTo("THERE Ruth is here.");
            assertThat(beside.agrees()).isFalse();
            assertThat(beside.fault(link.code()))
                    .hasValueSatisfying(why ->
                            assertThat(why.toString()).as("a code serves once").contains("no invitation"));

            held.begin();
            beside.attach(held);
            until(told, "asked " + round().text(round().items().get(0)));
            picture(beside);
            assertThat(link.mark(Mark.GOOD)).isTrue();
            assertThat(link.note(" \u0007told\u0085well " + "x".repeat(3_000))).isTrue();
            assertThat(link.note(" \n ")).isFalse();
            assertThat(link.next()).isTrue();
            until(told, "asked " + round().text(round().items().get(1)));
            until(told, "stands false false");
            link.close();
            assertThat(until(host, "LOST")).contains("closed, or the connection to it was lost");
            assertThat(beside.companion()).isEmpty();

            String old = first.code();
            MentorInvitation second = beside.invite("Common questions", true);
            CandidateLink late = join(old, "Mallory", true);
            assertThatExceptionOfType(MockException.class)
                    .isThrownBy(() -> beside.accept(late.code()))
                    .withMessageContaining("answers another code");
            late.close();
            try (CandidateLink back = join(second.code(), "Ruth", true)) {
                back.start();
                beside.accept(back.code());
                assertThat(until(host, "THERE")).isEqualTo("THERE Ruth is here again.");
                assertThat(beside.agrees()).isTrue();
                until(told, "asked " + round().text(round().items().get(1)));
                assertThat(back.mark(Mark.FILLER)).isTrue();
                back.next();
                until(told, "asked " + round().text(round().items().get(2)));
                held.practice().stop();
                beside.close();
                assertThat(until(told, "over")).contains("The interview has ended");
            }
        }
        MockSession kept = SavedSession.all(folder.resolve("mocks")).get(0);
        assertThat(kept.whole()).isTrue();
        assertThat(kept.events())
                .filteredOn(MockEvent.Marked.class::isInstance)
                .extracting(event -> ((MockEvent.Marked) event).mark() + " " + ((MockEvent.Marked) event).by())
                .containsExactly("GOOD Ruth", "FILLER Ruth");
        assertThat(kept.events())
                .filteredOn(MockEvent.Noted.class::isInstance)
                .extracting(event -> ((MockEvent.Noted) event).text())
                .singleElement()
                .asString()
                .startsWith("told well xx")
                .hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void whoWaitsIsToldOnceWhatMayBeInTheWayAndGoesOnWaiting() throws Exception {
        long began = System.nanoTime();
        LongSupplier fast = () -> began + 20 * (System.nanoTime() - began);
        try (MentorHost beside = host(false)) {
            MentorInvitation made = beside.invite("Common questions", false);
            assertThat(beside.foreseen()).as("no server was asked").isEmpty();
            try (CandidateLink link = join(made.code(), "Ruth", false, fast)) {
                assertThat(link.foreseen()).isEmpty();
                link.start();
                assertThat(told.poll(60, TimeUnit.SECONDS))
                        .startsWith("waiting You two have not met yet, and Greenroom goes on waiting.")
                        .contains("was pasted", "hotspot", "in Settings or with --turn");
                beside.accept(link.code());
                assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("here");
            }
        }
    }

    /** The candidate's red cheek is the mentor's red cheek. */
    private void picture(MentorHost beside) throws InterruptedException {
        byte[] rgb = new byte[3 * 320 * 180];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) 200;
            rgb[i + 1] = 40;
            rgb[i + 2] = 60;
        }
        RemotePicture seen = null;
        while (seen == null || seen.width() != 320) {
            beside.companion().orElseThrow().show(new Frame(320, 180, rgb, 0));
            seen = pictures.poll(60, TimeUnit.MILLISECONDS);
        }
        int middle = seen.rgb()[90 * 320 + 160];
        assertThat(middle >> 16).isBetween(185, 215);
        assertThat(middle >> 8 & 0xFF).isBetween(25, 55);
        assertThat(middle & 0xFF).isBetween(45, 75);
    }

    @Test
    @Tag("slow")
    void whoIsAcceptedWasToldOfBefore() throws Exception {
        AtomicBoolean known = new AtomicBoolean();
        MentorLink.Listener slow = new MentorLink.Listener() {
            @Override
            public void joined(String by) {
                try {
                    TimeUnit.MILLISECONDS.sleep(300); // as on a busy computer
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                known.set(true);
            }

            @Override
            public void left(Text why) {
                // not asked for
            }
        };
        try (MentorLink link =
                        new MentorLink(CallServers.NONE, false, Clock.systemUTC(), System::nanoTime, slow, true);
                CandidateLink other = join(link.invitation("Mock", false).code(), "Ruth", false)) {
            other.start();
            link.accept(other.code());
            assertThat(known).isTrue();
        }
    }

    @Test
    @Tag("slow")
    void whoRecordsAndIsJoinedByOneWhoDoesNotAgreeRecordsNoMore() throws Exception {
        SessionFolder into = session();
        try (MentorHost beside = host(false);
                HeldInterview held = new HeldInterview(
                        FakeDevices.none(),
                        into,
                        new HeldInterview.Wish(
                                round(),
                                new MockSession.About(
                                        about().made(),
                                        "Mock",
                                        Company.MENTOR,
                                        MockSession.Recorded.SOUND,
                                        OptionalDouble.empty()),
                                false,
                                Optional.empty(),
                                Optional.empty()),
                        System::nanoTime,
                        () -> Long.MAX_VALUE,
                        new HeldInterview.Listener() {
                            @Override
                            public void happened(MockEvent event) {
                                // kept in the folder
                            }

                            @Override
                            public void told(Text what) {
                                host.add("told " + what);
                            }
                        })) {
            held.begin();
            assertThat(held.recording()).isTrue();
            beside.attach(held);
            try (CandidateLink link = join(beside.invite("Mock", false).code(), "Ruth", true)) {
                link.start();
                beside.accept(link.code()); // who was not asked has not agreed, whatever the other end says
                assertThat(beside.agrees()).isFalse();
                assertThat(held.recording()).isFalse();
                assertThat(until(host, "told Your mentor")).contains("does not agree to a recording");
            }
        }
    }
}
