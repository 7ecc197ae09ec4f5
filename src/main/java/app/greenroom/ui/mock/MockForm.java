package app.greenroom.ui.mock;

import app.greenroom.mock.Decks;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.mock.Round;
import app.greenroom.mock.link.MentorHost;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Deck;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.FileChoice;
import app.greenroom.ui.look.Form;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import java.awt.event.ItemEvent;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;

/** What somebody chooses before a mock interview. */
final class MockForm extends Form {
    private static final int[] STORIES = {30, 120, 300}; // seconds
    private static final int DROPPED = 2;

    private final transient Texts texts;
    private final transient MentorDesk desk;
    private final JComboBox<Option<String>> deck = Controls.choice();
    private final JComboBox<Option<OptionalDouble>> kind = Controls.choice();
    private final JComboBox<Option<Company>> company = Controls.choice();
    private final JComboBox<Option<Recorded>> record = Controls.choice();
    private final LongBox shuffle;
    private final LongBox followUps;
    private final LongBox drop;
    private final LongBox hints;
    private final Wrapped barred = new Wrapped("");
    private final MentorPane mentor;
    private final JButton begin;
    private boolean free;

    /** A choice with its name. */
    private record Option<T>(T value, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * @param desk invites a mentor
     * @param files asks where the mentor's page goes
     */
    MockForm(Texts texts, JButton begin, MentorDesk desk, FileChoice files) {
        super(texts, "mock.title");
        this.texts = texts;
        this.begin = begin;
        this.desk = desk;
        wide(new Wrapped(texts.get("mock.english")).muted());
        kind.addItem(new Option<>(OptionalDouble.empty(), texts.get("mock.interview")));
        for (int seconds : STORIES) {
            kind.addItem(new Option<>(
                    OptionalDouble.of(seconds),
                    texts.get("mock.story", Argument.duration(Duration.ofSeconds(seconds)))));
        }
        for (String id : Decks.ids()) {
            if (!id.equals("story")) {
                deck.addItem(new Option<>(id, Decks.own(id).title()));
            }
        }
        for (Company each : Company.values()) {
            company.addItem(new Option<>(each, texts.say(each.title())));
        }
        record.addItem(new Option<>(Recorded.NOTHING, texts.get("mock.nothing")));
        record.addItem(new Option<>(Recorded.SOUND, texts.get("mock.sound")));
        record.addItem(new Option<>(Recorded.PICTURES, texts.get("mock.pictures")));
        row("mock.kind", kind);
        row("mock.deck", deck);
        row("mock.company", company);
        mentor = new MentorPane(
                desk,
                texts,
                files,
                () -> new MentorPane.Asked(questions().title(), chosen(record) != Recorded.NOTHING));
        row("mock.record", record);
        wide(barred.muted());
        barred.setVisible(false);
        shuffle = new LongBox(texts, "mock.shuffle", true);
        followUps = new LongBox(texts, "mock.follow", false);
        drop = new LongBox(texts, "mock.drop", false);
        hints = new LongBox(texts, "mock.hints", false);
        wide(shuffle);
        wide(followUps);
        wide(drop);
        wide(hints);
        kind.addActionListener(e -> fit());
        company.addItemListener(
                e -> { // not an action: that also tells of what was chosen already
                    if (e.getStateChange() == ItemEvent.SELECTED) {
                        desk.leave();
                        accompany();
                    }
                });
        mentor.onChange(this::accompany);
        wide(mentor); // when all else is chosen: a mentor is asked about the recording
        wide(begin);
        accompany();
    }

    /** A mentor who is to be there has to be, before it begins. */
    private void accompany() {
        boolean with = chosen(company) == Company.MENTOR;
        mentor.setVisible(with);
        boolean here = !accompanied() || desk.standing().stage() == MentorHost.Stage.THERE;
        begin.setEnabled(free && here);
        revalidate();
    }

    /** Whether a mentor is there who takes part while it is held. */
    boolean accompanied() {
        return chosen(company) == Company.MENTOR && mentor.live();
    }

    /** Whether an interview can be held now at all. */
    void free(boolean now) {
        free = now;
        accompany();
    }

    private Deck questions() {
        return Decks.own(target().isPresent() ? "story" : chosen(deck));
    }

    private void fit() {
        boolean interview = target().isEmpty();
        for (JComponent each : new JComponent[] {deck, shuffle, followUps, drop}) {
            each.setEnabled(interview);
        }
    }

    /** Greys the recording out, with the reason, or lets it be chosen again. */
    void bar(Optional<Text> why) {
        record.setEnabled(why.isEmpty());
        if (why.isPresent()) {
            record.setSelectedIndex(0);
        }
        barred.setText(why.map(texts::say).orElse(""));
        barred.setVisible(why.isPresent());
    }

    private OptionalDouble target() {
        return chosen(kind);
    }

    private static <T> T chosen(JComboBox<Option<T>> from) {
        return from.getItemAt(Math.max(0, from.getSelectedIndex())).value();
    }

    /** What was chosen. */
    HeldInterview.Wish wish(ZonedDateTime now) {
        OptionalDouble target = target();
        Deck questions = questions();
        boolean interview = target.isEmpty();
        Round round = Round.of(
                questions,
                new Round.Wish(
                        interview && shuffle.ticked() ? Optional.of(now.toEpochSecond()) : Optional.empty(),
                        interview && followUps.ticked(),
                        OptionalInt.empty(),
                        interview && drop.ticked() ? DROPPED : 0),
                Decks.own(Decks.REFUSALS));
        return new HeldInterview.Wish(
                round,
                new About(now, questions.title(), chosen(company), chosen(record), target),
                hints.ticked(),
                Optional.empty(),
                Optional.empty());
    }
}
