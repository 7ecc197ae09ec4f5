package app.greenroom.ui.check;

import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.Picture;
import app.greenroom.report.draw.PictureSketch;
import app.greenroom.report.draw.SketchPainter;
import app.greenroom.report.page.Typeface;
import app.greenroom.text.Language;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The picture of a check with its marks, small enough to stand beside the verdict. Takes a moment: not on the Swing thread. */
final class VerdictPicture {
    private VerdictPicture() {}

    /**
     * Draws it, unmirrored, as the report has it.
     *
     * @param width in pixels
     * @return empty where the check has no picture
     */
    static Optional<BufferedImage> of(CheckRun run, Language language, int width) {
        return run.picture().flatMap(picture -> of(picture, language, width));
    }

    private static Optional<BufferedImage> of(Picture picture, Language language, int width) {
        try (Typeface regular = Typeface.load(Typeface.REGULAR, Typeface.MORE_REGULAR);
                Typeface bold = Typeface.load(Typeface.BOLD, Typeface.MORE_BOLD)) {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
            if (whole == null) {
                return Optional.empty();
            }
            int high = Math.max(1, width * picture.height() / picture.width());
            BufferedImage small = new BufferedImage(width, high, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = small.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.drawImage(whole, 0, 0, width, high, null);
            new SketchPainter(g, regular, bold).paint(PictureSketch.of(picture, language), width);
            g.dispose();
            return Optional.of(small);
        } catch (IOException e) {
            return Optional.empty(); // the report tells of a picture that cannot be read
        }
    }
}
