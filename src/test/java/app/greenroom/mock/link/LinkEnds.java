package app.greenroom.mock.link;

import app.greenroom.call.CallServers;
import app.greenroom.mock.Companion;
import app.greenroom.mock.Decks;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.Round;
import app.greenroom.mock.SessionFolder;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.text.Text;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Both ends of a link in one process, which meet by codes alone, over this computer's own network. */
abstract class LinkEnds {
    @TempDir
    Path folder;

    /** What either end is told, in order. */
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    final BlockingQueue<RemotePicture> pictures = new LinkedBlockingQueue<>();
    final BlockingQueue<String> host = new LinkedBlockingQueue<>();

    final CandidateLink.Listener mentor = new CandidateLink.Listener() {
        @Override
        public void here() {
            told.add("here");
        }

        @Override
        public void waiting(Text why) {
            told.add("waiting " + why);
        }

        @Override
        public void asked(String question) {
            told.add("asked " + question);
        }

        @Override
        public void stands(LinkMessage.State now) {
            told.add("stands " + now.recorded() + " " + now.fillers().isPresent());
        }

        @Override
        public void presence(Presence now) {
            told.add("presence " + now);
        }

        @Override
        public void seen(RemotePicture picture) {
            pictures.add(picture);
        }

        @Override
        public void over(Text why) {
            told.add("over " + why);
        }
    };

    MentorHost host(boolean together) {
        return host(together, unused -> {});
    }

    /** The same; its link's listener is shown to somebody. */
    MentorHost host(boolean together, Consumer<MentorLink.Listener> seen) {
        return new MentorHost(
                listener -> {
                    seen.accept(listener);
                    try {
                        return new MentorLink(
                                CallServers.NONE, together, Clock.systemUTC(), System::nanoTime, listener, true);
                    } catch (app.greenroom.call.CallException e) {
                        throw new MockException(e.text(), e);
                    }
                },
                together,
                now -> host.add(now.stage() + " " + now.words()));
    }

    CandidateLink join(String code, String by, boolean agrees) throws Exception {
        return join(code, by, agrees, System::nanoTime);
    }

    CandidateLink join(String code, String by, boolean agrees, LongSupplier nanoTime) throws Exception {
        return CandidateLink.open(
                Invited.code(code, Instant.now()),
                new CandidateLink.Wish(by, agrees, false),
                CallServers.NONE,
                Clock.systemUTC(),
                nanoTime,
                mentor);
    }

    /** What is told next that begins so; what comes before is left out. */
    static String until(BlockingQueue<String> from, String begin) throws InterruptedException {
        List<String> before = new ArrayList<>();
        while (true) {
            String one = from.poll(60, TimeUnit.SECONDS);
            if (one == null) {
                throw new AssertionError("never “" + begin + "”, but " + before);
            }
            if (one.startsWith(begin)) {
                return one;
            }
            before.add(one);
        }
    }

    SessionFolder session() throws MockException {
        return SessionFolder.begin(folder.resolve("mocks"), about(), Decks.own("common"));
    }

    static MockSession.About about() {
        return new MockSession.About(
                ZonedDateTime.of(2026, 11, 23, 7, 40, 0, 0, ZoneOffset.UTC),
                "Common questions",
                Company.MENTOR,
                MockSession.Recorded.NOTHING,
                OptionalDouble.empty());
    }

    static Round round() {
        return Round.of(Decks.own("common"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
    }

    HeldInterview held(SessionFolder into, MentorHost beside) {
        return new HeldInterview(
                FakeDevices.none(),
                into,
                new HeldInterview.Wish(round(), about(), false, Optional.empty(), Optional.empty()),
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

                    @Override
                    public Optional<Companion> companion() {
                        return beside.companion();
                    }
                });
    }

    /** Calls do not go by the loopback interface alone. */
    @BeforeEach
    void aNetwork() throws Exception {
        Assumptions.assumeTrue(
                NetworkInterface.networkInterfaces().anyMatch(one -> {
                    try {
                        return one.isUp() && !one.isLoopback();
                    } catch (java.net.SocketException e) {
                        return false;
                    }
                }),
                "SKIPPED: there is no network but loopback");
    }
}
