package app.greenroom.ui.check;

import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.LivePicture;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.session.device.Devices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.ui.live.Choice;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.look.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.swing.Timer;

/** Shows on the first screen's parts what the live watch tells. On the Swing thread, but for pictures, marks and levels. */
final class LiveEvents implements LiveFeed.Screen {
    private static final Outcome.CouldNotCheck STILL = new Outcome.CouldNotCheck(
            Text.of("The camera sends nothing at the moment."),
            new Fix(Text.of("Wait a moment. If it stays so, plug the camera in again, or choose another one.")));

    private static final int LOOKS = 250; // milliseconds between two looks at whether pictures still come

    private final Standstill standstill;
    private final Timer timer;
    private volatile boolean silent; // told on the microphone's thread
    private final LiveFeed feed;
    private final PreviewPane preview;
    private final LevelBar level;
    private final CardColumn cards;
    private final DeviceBar bar;
    private final Board board;
    private final Texts texts;
    private final Runnable redraw;
    private final CoachDesk coach;
    private final Consumer<String> say;
    private final Consumer<String> note;

    /**
     * @param nanoTime counts nanoseconds from any origin
     * @param redraw shows the dots as the board has them
     * @param say says something that people should hear of, for a moment
     * @param note writes something that they need not hear of, because they are speaking
     */
    LiveEvents(
            LongSupplier nanoTime,
            LiveFeed feed,
            PreviewPane preview,
            LevelBar level,
            CardColumn cards,
            DeviceBar bar,
            Board board,
            Texts texts,
            Runnable redraw,
            CoachDesk coach,
            Consumer<String> say,
            Consumer<String> note) {
        standstill = new Standstill(nanoTime);
        this.feed = feed;
        this.preview = preview;
        this.level = level;
        this.cards = cards;
        this.bar = bar;
        this.board = board;
        this.texts = texts;
        this.redraw = redraw;
        this.coach = coach;
        this.say = say;
        this.note = note;
        timer = new Timer(LOOKS, tick -> {
            still();
            coach.silent(silent);
            coach.look();
        });
        timer.start();
    }

    /** Looks no more whether pictures come. */
    void close() {
        timer.stop();
    }

    /** Between the last picture and the moment when the device is told to hang, it is not known whether the last one holds. */
    private void still() {
        boolean told = board.noPicture().filter(STILL::equals).isPresent();
        if (standstill.still() && board.noPicture().isEmpty()) {
            noPicture(Optional.of(STILL));
        } else if (told && !standstill.still()) {
            noPicture(Optional.empty());
        }
    }

    private void noPicture(Optional<Outcome.CouldNotCheck> why) {
        board.noPicture(why);
        preview.trouble(
                why.map(Outcome.CouldNotCheck::reason).orElse(null),
                why.map(Outcome.CouldNotCheck::fix).map(Fix::text).orElse(null));
        redraw.run();
    }

    @Override
    public void found(List<Devices.Device> cameras, List<Devices.Device> microphones) {
        Choice choice = feed.runner().choice();
        bar.offer(cameras, microphones, choice);
    }

    @Override
    public void begins() {
        level.none();
        silent = false;
        standstill.none();
        board.begin();
        preview.clear();
        preview.trouble(null, null);
        cards.waiting(Card.SPEECH, texts.get("card.waiting.speech"));
        redraw.run();
        coach.begin();
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
        } else if (event instanceof LiveEvent.Stands one) {
            board.stands(one.findings());
            coach.look();
        } else if (event instanceof LiveEvent.Heard one) {
            heard(one.sound());
        } else if (event instanceof LiveEvent.Level one) {
            silent = one.level().state() == LiveLevel.State.SILENT;
            level.level(one.level());
        } else if (event instanceof LiveEvent.NoLevel) {
            silent = true;
            level.none();
        } else if (event instanceof LiveEvent.NoPicture one) {
            standstill.none();
            noPicture(Optional.of(one.why()));
        } else if (event instanceof LiveEvent.PictureBack) {
            noPicture(Optional.empty());
        } else if (event instanceof LiveEvent.Looked one) {
            standstill.picture();
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
        standstill.picture();
        preview.show(picture);
    }

    private static Optional<String> name(List<UsedDevice> used, UsedDevice.Kind kind) {
        return used.stream()
                .filter(one -> one.kind() == kind)
                .map(UsedDevice::name)
                .findFirst();
    }
}
