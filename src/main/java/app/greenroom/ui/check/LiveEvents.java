package app.greenroom.ui.check;

import app.greenroom.model.Outcome;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.LivePicture;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.session.device.Devices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Shows on the first screen's parts what the live watch tells. On the Swing thread, but for pictures, marks and levels. */
final class LiveEvents implements LiveFeed.Screen {
    private final LiveFeed feed;
    private final PreviewPane preview;
    private final LevelBar level;
    private final CardColumn cards;
    private final DeviceBar bar;
    private final Board board;
    private final Texts texts;
    private final Runnable redraw;
    private final Consumer<String> say;
    private final Consumer<String> note;

    /**
     * @param redraw shows the cards as the board has them
     * @param say says something that people should hear of, for a moment
     * @param note writes something that they need not hear of, because they are speaking
     */
    LiveEvents(
            LiveFeed feed,
            PreviewPane preview,
            LevelBar level,
            CardColumn cards,
            DeviceBar bar,
            Board board,
            Texts texts,
            Runnable redraw,
            Consumer<String> say,
            Consumer<String> note) {
        this.feed = feed;
        this.preview = preview;
        this.level = level;
        this.cards = cards;
        this.bar = bar;
        this.board = board;
        this.texts = texts;
        this.redraw = redraw;
        this.say = say;
        this.note = note;
    }

    @Override
    public void found(List<Devices.Device> cameras, List<Devices.Device> microphones) {
        Choice choice = feed.runner().choice();
        bar.offer(cameras, microphones, choice);
    }

    @Override
    public void begins() {
        level.none();
        board.begin();
        preview.clear();
        preview.trouble(null, null);
        cards.waiting(Card.SPEECH, texts.get("card.waiting.speech"));
        redraw.run();
    }

    @Override
    public void nothing(Text why) {
        preview.trouble(why, Text.EMPTY);
    }

    @Override
    public void accept(LiveEvent event) {
        if (event instanceof LiveEvent.Watching) {
            using();
        } else if (event instanceof LiveEvent.Without one) {
            without(one.why());
        } else if (event instanceof LiveEvent.Back one) {
            back(one.device());
        } else if (event instanceof LiveEvent.Changed one) {
            changed(one.changes());
        } else if (event instanceof LiveEvent.Turning one) {
            turning(one.before(), one.now());
        } else if (event instanceof LiveEvent.Heard one) {
            heard(one.sound());
        } else if (event instanceof LiveEvent.Level one) {
            level.level(one.level());
        } else if (event instanceof LiveEvent.NoLevel) {
            level.none();
        } else if (event instanceof LiveEvent.Looked one) {
            preview.look(one.look());
        }
    }

    private void using() {
        List<UsedDevice> used = feed.recorder().used();
        bar.using(name(used, UsedDevice.Kind.CAMERA), name(used, UsedDevice.Kind.MICROPHONE));
    }

    private void without(Outcome.CouldNotCheck why) {
        if (feed.recorder().used().stream().noneMatch(one -> one.kind() == UsedDevice.Kind.CAMERA)) {
            preview.trouble(why.reason(), why.fix().text());
        } else {
            say.accept(texts.say(Text.sentences(why.reason(), why.fix().text())));
        }
    }

    private void back(Text device) {
        say.accept(texts.get("devices.back", Argument.of(device)));
    }

    private void changed(List<FindingChange> changes) {
        board.change(changes);
        using(); // what came back may be another one of its kind
        board.noPicture()
                .ifPresentOrElse(
                        why -> preview.trouble(why.reason(), why.fix().text()), () -> preview.trouble(null, null));
        redraw.run();
    }

    private void turning(Set<String> before, Set<String> now) {
        board.turning(before, now);
        redraw.run();
    }

    private void heard(SoundEvent heard) {
        note.accept(texts.get("heard." + heard.kind().name().toLowerCase(Locale.ROOT)));
        board.heard(heard.kind());
        cards.waiting(
                Card.SPEECH,
                texts.get(
                        "card.heard.speech",
                        Argument.count(board.times(SoundEvent.Kind.FILLED_PAUSE)),
                        Argument.count(board.times(SoundEvent.Kind.LONG_PAUSE))));
    }

    @Override
    public void picture(LivePicture picture) {
        preview.show(picture);
    }

    private static Optional<String> name(List<UsedDevice> used, UsedDevice.Kind kind) {
        return used.stream()
                .filter(one -> one.kind() == kind)
                .map(UsedDevice::name)
                .findFirst();
    }
}
