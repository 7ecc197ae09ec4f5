package app.greenroom.ui.check;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.Finding;
import app.greenroom.session.live.Recorder;
import app.greenroom.ui.look.Background;
import java.util.List;
import java.util.Optional;
import javax.swing.SwingUtilities;

/** What the board knows, marked with what its user has accepted of the devices in use. On the Swing thread. */
final class MarkedBoard {
    private final Board board;
    private final RunMemory keeper;
    private final Recorder recorder;

    MarkedBoard(Board board, RunMemory keeper, Recorder recorder) {
        this.board = board;
        this.keeper = keeper;
        this.recorder = recorder;
    }

    Finding marked(Finding finding) {
        return keeper.marked(finding, recorder.used());
    }

    List<CardState> cards() {
        return board.cards(this::marked);
    }

    Optional<CardState> card(Card card) {
        return cards().stream().filter(state -> state.card() == card).findFirst();
    }

    /** Remembers that a finding stays, or that it does so no more, and then goes on. */
    void accept(Finding finding, boolean accepted, Runnable then) {
        Background.run("memory", () -> {
            if (accepted) {
                keeper.accept(finding, recorder.used());
            } else {
                keeper.undo(finding.check(), recorder.used());
            }
            SwingUtilities.invokeLater(then);
        });
    }
}
