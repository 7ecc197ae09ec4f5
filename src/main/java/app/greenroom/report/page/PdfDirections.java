package app.greenroom.report.page;

import app.greenroom.report.draw.RightToLeft;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Tells the PDF renderer which parts of a paragraph run from right to left, and how their letters are seen. */
final class PdfDirections implements BidiSplitter {
    private final Bidi bidi = new Bidi();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        bidi.setPara(paragraph, direction == RTL ? Bidi.RTL : Bidi.LTR, null);
    }

    @Override
    public int countTextRuns() {
        return bidi.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        BidiRun run = bidi.getVisualRun(index);
        return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return switch (Bidi.getBaseDirection(paragraph)) {
            case Bidi.LTR -> LTR;
            case Bidi.RTL -> RTL;
            default -> NEUTRAL;
        };
    }

    /** Joins letters when lines are broken, and orders them when they are painted. */
    static final class Letters implements BidiReorderer {
        @Override
        public String reorderRTLTextToLTR(String text) {
            return RightToLeft.ordered(new Bidi(text, Bidi.RTL));
        }

        @Override
        public String shapeText(String text) {
            return RightToLeft.joined(text);
        }

        @Override
        public String deshapeText(String text) {
            return RightToLeft.plain(text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
