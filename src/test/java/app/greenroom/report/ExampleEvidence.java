package app.greenroom.report;

import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.text.Text;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;

/** A camera picture and a sound strip made up for the tests. */
public final class ExampleEvidence {
    private ExampleEvidence() {}

    public static Picture picture(byte[] jpeg) {
        return new Picture(
                1280,
                720,
                jpeg,
                List.of(
                        new Mark.Line(Text.of("Thirds"), Tone.GUIDE, 427, 0, 427, 720),
                        new Mark.Line(Text.of("Thirds"), Tone.GUIDE, 853, 0, 853, 720),
                        new Mark.Line(Text.of("Thirds"), Tone.GUIDE, 0, 240, 1280, 240),
                        new Mark.Line(Text.of("Thirds"), Tone.GUIDE, 0, 480, 1280, 480),
                        new Mark.Box(Text.of("Bright window"), Tone.BAD, 820, 40, 420, 430),
                        new Mark.Box(Text.of("Face"), Tone.GOOD, 500, 190, 270, 330),
                        new Mark.Line(Text.of("Eye line"), Tone.WARNING, 470, 320, 800, 320)),
                Text.of("A person before a bright window; the face is in the middle, the eyes lie a little low."));
    }

    public static SoundStrip strip() {
        int count = 1000;
        double[] levels = new double[count];
        for (int i = 0; i < count; i++) {
            double second = i * 0.01;
            boolean pause = second < 0.6 || (second > 3.3 && second < 4.5) || second > 9.5;
            double wave = Math.sin(second * 25) * 5 + Math.sin(second * 7.3) * 4 + Math.sin(second * 61) * 3;
            levels[i] = pause ? -58 + wave / 5 : -25 + wave - 4 * Math.abs(Math.sin(second * 9));
        }
        return new SoundStrip(
                0.01,
                levels,
                new SoundStrip.Spans(
                        List.of(new Interval(0.6, 3.3), new Interval(4.5, 9.5)),
                        List.of(new Interval(3.3, 4.5)),
                        List.of(new Interval(2.41, 2.78), new Interval(6.1, 6.5), new Interval(6.7, 7)),
                        List.of(new Interval(3.8, 3.84), new Interval(8.2, 8.22)),
                        List.of(new Interval(5.2, 5.6)),
                        List.of(new Interval(9.0, 9.06))),
                OptionalDouble.of(-24.5),
                Optional.of(new Limit(
                        "speech.level",
                        "dBov",
                        Band.between(-32, -16),
                        Band.between(-42, -10),
                        Text.of("For this example."))));
    }

    /** A person drawn from ellipses before a bright window. */
    public static byte[] backlit() {
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(96, 88, 82), 1280, 720, new Color(60, 56, 58)));
        graphics.fillRect(0, 0, 1280, 720);
        graphics.setColor(new Color(254, 254, 250));
        graphics.fillRect(830, 50, 400, 410);
        graphics.setColor(new Color(46, 60, 84));
        graphics.fill(new Ellipse2D.Double(330, 520, 620, 420));
        graphics.setColor(new Color(120, 88, 72));
        graphics.fill(new Ellipse2D.Double(520, 190, 230, 320));
        graphics.setColor(new Color(42, 32, 28));
        graphics.fill(new Ellipse2D.Double(510, 160, 250, 140));
        graphics.dispose();
        return jpeg(image);
    }

    static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
