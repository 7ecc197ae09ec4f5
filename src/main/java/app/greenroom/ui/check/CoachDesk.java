package app.greenroom.ui.check;

import app.greenroom.model.Finding;
import app.greenroom.ui.coach.Coach;
import app.greenroom.ui.coach.CoachPane;
import app.greenroom.ui.coach.Saying;
import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.Texts;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** Brings together what the board knows, what the coach makes of it, and the sheet that shows it. On the Swing thread. */
final class CoachDesk implements CoachPane.Surroundings {
    private final LongSupplier nanoTime;
    private final Board board;
    private final PreviewPane preview;
    private final Coach coach;
    private final CoachPane pane;
    private final UnaryOperator<Finding> accepted;
    private final BooleanSupplier busy;
    private final Consumer<Card> open;
    private boolean silent;

    /**
     * @param nanoTime counts nanoseconds from any origin
     * @param accepted marks the findings that the user has accepted
     * @param busy whether a check or a trial runs, which says itself what to do
     * @param open opens what stands behind a dot
     */
    CoachDesk(
            LongSupplier nanoTime,
            Board board,
            PreviewPane preview,
            Texts texts,
            UnaryOperator<Finding> accepted,
            BooleanSupplier busy,
            Consumer<Card> open) {
        this.nanoTime = nanoTime;
        this.board = board;
        this.preview = preview;
        this.accepted = accepted;
        this.busy = busy;
        this.open = open;
        coach = new Coach(nanoTime);
        pane = new CoachPane(texts, this);
        preview.coach(pane);
    }

    /** A watch begins. */
    void begin() {
        coach.begin();
        look();
    }

    /** Whether nothing comes from the microphone. */
    void silent(boolean nothing) {
        silent = nothing;
    }

    /** Says what there is to say now; nothing while a check runs, or while there is no picture to lie on. */
    void look() {
        boolean quiet = busy.getAsBoolean() || board.noPicture().isPresent();
        if (!quiet) {
            Saying saying = coach.say(board.watched(accepted), board.turning(), silent);
            pane.say(saying);
            quiet = saying instanceof Saying.Looking && !preview.shows(); // it looks at nothing
        }
        if (pane.isVisible() == quiet) {
            pane.setVisible(!quiet);
            preview.revalidate();
        }
    }

    @Override
    public Optional<BufferedImage> snapshot(int width) {
        return preview.snapshot(width);
    }

    @Override
    public long nanoTime() {
        return nanoTime.getAsLong();
    }

    @Override
    public void why(Finding finding) {
        Arrays.stream(Card.values())
                .filter(card -> card.areas().contains(finding.area()))
                .findFirst()
                .ifPresent(open);
    }

    @Override
    public void later() {
        coach.later();
        look();
    }

    @Override
    public void news(String sentence) {
        if (preview.isShowing()) {
            Announcement.say(sentence);
        }
    }
}
