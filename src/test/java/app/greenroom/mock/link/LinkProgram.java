package app.greenroom.mock.link;

import app.greenroom.call.CallException;
import app.greenroom.call.CallServers;
import app.greenroom.capture.Frame;
import app.greenroom.mock.Companion;
import app.greenroom.mock.Decks;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.Round;
import app.greenroom.mock.SessionFolder;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MentorInvitation;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.report.page.MentorLivePage;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.friend.FriendServers;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One end of a link as a program that can be killed, or run behind a router: {@code candidate FOLDER [STUN [TURN]]} holds an interview
 * in a folder, says each code that invites, reads the answers, and invites again when a mentor is lost; {@code mentor CODE [STUN
 * [TURN]]} answers, and marks four times a second. A code or a folder that is {@code -} is read when it is needed, from what is typed;
 * so is the code by which a mentor comes back whose line was lost.
 */
public final class LinkProgram {
    private LinkProgram() {}

    /** Never ends by itself. */
    public static void main(String[] args) throws Exception {
        CallServers servers = args.length > 2 ? servers(args[2], args.length > 3 ? args[3] : "none") : CallServers.NONE;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String what = args[1];
        if (what.equals("-")) {
            say("READY");
            what = in.readLine();
        }
        if (args[0].equals("candidate")) {
            candidate(Path.of(what), servers, in);
        } else {
            CandidateLink link = mentor(what, servers);
            for (String code = in.readLine(); code != null; code = in.readLine()) {
                link.close();
                link = mentor(code, servers);
            }
        }
    }

    /** As a user names them. */
    private static CallServers servers(String stun, String turn) throws Exception {
        return FriendServers.of(new FriendSession.Request(
                false,
                "zoom",
                Optional.empty(),
                Optional.empty(),
                Optional.of(stun),
                Optional.of(turn).filter(one -> !one.equals("none"))));
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /**
     * A candidate's end that opens no sound device.
     *
     * @param together whether picture and sound travel
     */
    public static MentorHost host(CallServers servers, boolean together, MentorHost.Listener told) {
        return new MentorHost(
                listener -> {
                    try {
                        return new MentorLink(servers, together, Clock.systemUTC(), System::nanoTime, listener, true);
                    } catch (CallException e) {
                        throw new MockException(e.text(), e);
                    }
                },
                together,
                told);
    }

    private static void candidate(Path home, CallServers servers, BufferedReader in) throws Exception {
        Round round = Round.of(Decks.own("common"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        MockSession.About about = new MockSession.About(
                ZonedDateTime.now(Clock.systemUTC()),
                "Common questions",
                Company.MENTOR,
                MockSession.Recorded.NOTHING,
                OptionalDouble.empty());
        MentorHost host = host(servers, false, now -> say(now.stage() + " " + now.words()));
        HeldInterview held = new HeldInterview(
                FakeDevices.none(),
                SessionFolder.begin(home, about, round.deck()),
                new HeldInterview.Wish(round, about, false, Optional.empty(), Optional.empty()),
                System::nanoTime,
                () -> Long.MAX_VALUE,
                new HeldInterview.Listener() {
                    @Override
                    public void happened(MockEvent event) {
                        if (event instanceof MockEvent.Marked marked) {
                            say("MARK " + marked.at());
                        }
                    }

                    @Override
                    public void told(Text what) {
                        say("TOLD " + what);
                    }

                    @Override
                    public Optional<Companion> companion() {
                        return host.companion();
                    }
                });
        held.begin();
        say("BEGAN " + System.nanoTime());
        host.attach(held);
        while (true) {
            MentorInvitation invitation = host.invite("Mock", false);
            Files.write(home.resolve("mentor.html"), MentorLivePage.render(invitation, Language.english()));
            say("CODE " + invitation.code());
            String answer = in.readLine();
            if (answer == null) {
                return;
            }
            try {
                host.accept(answer);
            } catch (MockException e) {
                say("NOT " + e.getMessage());
            }
            while (host.standing().stage() == MentorHost.Stage.THERE) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    /**
     * A mentor who hears, speaks, shows a camera's pictures and sets a mark each twenty seconds, with the system's sound; comes back
     * when it is over. Says first the code that the
     * candidate is to paste.
     *
     * @param frames shown over and over
     * @param rate pictures a second
     */
    public static void speakingMentor(String code, List<Frame> frames, int rate) throws Exception {
        final int every = 20;
        CountDownLatch over = new CountDownLatch(1);
        CandidateLink link = CandidateLink.open(
                Invited.code(code, Clock.systemUTC().instant()),
                new CandidateLink.Wish("Ruth", true, true),
                CallServers.NONE,
                Clock.systemUTC(),
                System::nanoTime,
                new Listener(new AtomicInteger(), new CountDownLatch(1), over));
        say(link.code());
        link.start();
        for (int i = 0; !over.await(1_000 / rate, TimeUnit.MILLISECONDS); i++) {
            link.show(frames.get(i % frames.size()));
            if (i % (every * rate) == 0) {
                link.mark(Mark.GOOD);
            }
        }
        link.close();
    }

    /** Comes back when the candidate is not there any more. */
    private static CandidateLink mentor(String code, CallServers servers) throws Exception {
        CountDownLatch here = new CountDownLatch(1);
        AtomicInteger pictures = new AtomicInteger();
        CandidateLink link = CandidateLink.open(
                Invited.code(code, Clock.systemUTC().instant()),
                new CandidateLink.Wish("Ruth", false, false),
                servers,
                Clock.systemUTC(),
                System::nanoTime,
                new Listener(pictures, here, new CountDownLatch(1)));
        say("ANSWER " + link.code());
        link.start();
        here.await();
        while (link.there()) {
            long now = System.nanoTime();
            if (link.mark(Mark.GOOD)) {
                say("PRESSED " + now);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return link;
    }

    /** Says what the mentor's end is told. */
    private record Listener(AtomicInteger pictures, CountDownLatch met, CountDownLatch ended)
            implements CandidateLink.Listener {
        @Override
        public void here() {
            say("HERE");
            met.countDown();
        }

        @Override
        public void asked(String question) {
            say("ASKED " + question);
        }

        @Override
        public void stands(LinkMessage.State now) {
            // once a second
        }

        @Override
        public void presence(Presence now) {
            say("PRESENCE " + now + " " + now.ofCandidate());
        }

        @Override
        public void seen(RemotePicture picture) {
            if (pictures.incrementAndGet() % 100 == 0) {
                say("SEEN " + pictures + " " + picture.width() + " " + picture.height());
            }
        }

        @Override
        public void over(Text why) {
            say("OVER " + why);
            ended.countDown();
        }
    }
}
