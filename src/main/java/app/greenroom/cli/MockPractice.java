package app.greenroom.cli;

import app.greenroom.cli.terminal.CommandEnvironment;
import app.greenroom.io.FileNames;
import app.greenroom.memory.RunMemory;
import app.greenroom.mock.Companion;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.mock.Practice;
import app.greenroom.mock.RecordingGuard;
import app.greenroom.mock.Round;
import app.greenroom.mock.SessionFolder;
import app.greenroom.mock.Tape;
import app.greenroom.model.Settings;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.session.RequestException;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A mock interview on a terminal, whose lines are the keys: an empty line is the next question, one letter is a key, and whatever
 * is longer is a note.
 */
final class MockPractice {
    private final CommandEnvironment surroundings;
    private final BufferedReader keys;
    private final Optional<MentorGuest> guest;

    /**
     * @param guest a mentor who is invited; empty where nobody is
     */
    MockPractice(CommandEnvironment surroundings, InputStream keys, Optional<MentorGuest> guest) {
        this.surroundings = surroundings;
        this.guest = guest;
        this.keys = new BufferedReader(
                new InputStreamReader(keys, surroundings.terminal().style().charset()));
    }

    /**
     * Holds it until its end.
     *
     * @param home where its folder goes
     * @return its folder
     * @throws MockException when it cannot be kept, or may not be recorded now
     */
    Path hold(Round round, About wanted, boolean hints, Optional<String> camera, Optional<String> microphone, Path home)
            throws MockException, RequestException, InterruptedException {
        if (wanted.recorded() != Recorded.NOTHING) {
            mayRecord(wanted.made(), home);
        }
        About about = guest.isPresent() ? welcome(guest.get(), wanted) : wanted;
        try (SessionFolder folder = SessionFolder.begin(home, about, round.deck())) {
            try (HeldInterview held = new HeldInterview(
                    surroundings.devices(),
                    folder,
                    new HeldInterview.Wish(round, about, hints, camera, microphone),
                    surroundings.nanoTime(),
                    () -> folder.folder().toFile().getUsableSpace(),
                    new Shown())) {
                help(about);
                held.begin();
                guest.ifPresent(mentor -> mentor.attach(held));
                keys(held.practice());
            }
            folder.trouble().ifPresent(surroundings::tell);
            surroundings.tell(Text.of("Kept in {0}", Argument.name(FileNames.text(folder.folder()))));
            return folder.folder();
        }
    }

    /** Waits for the mentor, who may not want that anything is recorded. */
    private About welcome(MentorGuest mentor, About about)
            throws MockException, RequestException, InterruptedException {
        mentor.invite();
        try {
            if (!mentor.await(keys)) {
                throw new MockException(Text.of("No mentor came: nothing was held."));
            }
        } catch (IOException e) {
            throw new MockException(Text.of("No mentor came: nothing was held."), e);
        }
        if (about.recorded() == Recorded.NOTHING || mentor.agrees()) {
            return about;
        }
        surroundings.tell(Text.of("Your mentor does not agree to a recording, so nothing is recorded."));
        return about.unrecorded();
    }

    private void mayRecord(ZonedDateTime now, Path home) throws MockException {
        RunMemory memory = surroundings.memory();
        memory.load();
        Settings settings = memory.settings();
        Optional<ZonedDateTime> interview =
                settings.interview().map(at -> at.atZone(settings.zone().orElse(now.getZone())));
        Optional<Text> why = RecordingGuard.why(interview, now);
        if (why.isPresent()) {
            throw new MockException(why.get());
        }
        if (usable(home) < Tape.TO_BEGIN) {
            throw new MockException(Text.of(
                    "There is too little room on the disk to record: make {0} free, or record nothing.",
                    Argument.name(Tape.TO_BEGIN / 1_000_000 + " MB")));
        }
    }

    private static long usable(Path home) {
        for (Path place = home.toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.isDirectory(place)) {
                return place.toFile().getUsableSpace();
            }
        }
        return Long.MAX_VALUE; // what is wrong with the folder is told when it is made
    }

    private void help(About about) {
        if (about.recorded() != Recorded.NOTHING) {
            say(Text.of("● Recording."));
        }
        say(Text.of(
                "Enter: next question. w: again. p: pause. q: end. Marks: {0}. Anything longer is a note.",
                Argument.name("g f m u e, s t a r")));
    }

    private void keys(Practice practice) throws InterruptedException {
        try {
            while (!practice.ended()) {
                String line = keys.readLine();
                if (line == null) {
                    practice.stop();
                } else if (guest.isEmpty() || !guest.get().takes(line.strip())) {
                    key(practice, line.strip());
                }
            }
        } catch (IOException e) {
            practice.stop();
        }
    }

    private static void key(Practice practice, String line) {
        if (line.isEmpty() || line.equalsIgnoreCase("n")) {
            practice.next();
        } else if (line.length() > 1) {
            practice.note(line, "");
        } else if (line.equalsIgnoreCase("w")) {
            practice.repeat();
        } else if (line.equalsIgnoreCase("p")) {
            practice.pauseOrResume();
        } else if (line.equalsIgnoreCase("q")) {
            practice.stop();
        } else {
            Mark.ofKey(line.charAt(0)).ifPresent(mark -> practice.mark(mark, ""));
        }
    }

    private void say(Text line) {
        surroundings.print(line);
        surroundings.terminal().out().flush();
    }

    /** Prints what happens. */
    private final class Shown implements HeldInterview.Listener {
        private double began;

        @Override
        public Optional<Companion> companion() {
            return guest.flatMap(MentorGuest::companion);
        }

        @Override
        public boolean looks() {
            return guest.map(MentorGuest::looks).orElse(false);
        }

        @Override
        public boolean hears() {
            return looks(); // picture and sound travel together
        }

        @Override
        public synchronized void happened(MockEvent event) {
            if (event instanceof MockEvent.Shown shown) {
                say(Text.EMPTY);
                say(Text.of("{0}  {1}", Argument.clock(shown.at()), Argument.name(shown.text())));
            } else if (event instanceof MockEvent.AnswerBegan answer) {
                began = answer.at();
            } else if (event instanceof MockEvent.AnswerEnded answer) {
                say(Text.of(
                        "Answered in {0}.", Argument.duration(Duration.ofSeconds(Math.round(answer.at() - began)))));
            } else if (event instanceof MockEvent.Hinted hinted) {
                say(hinted.hint().word());
            } else if (event instanceof MockEvent.Marked marked
                    && marked.by().isEmpty()) { // a mentor's are for afterwards
                say(Text.of(
                        "{0}  {1}",
                        Argument.clock(marked.at()), Argument.of(marked.mark().word())));
            }
        }

        @Override
        public synchronized void told(Text what) {
            surroundings.tell(what);
        }
    }
}
