package app.greenroom.session;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.Picture;
import app.greenroom.model.Picture.Mark;
import app.greenroom.model.Picture.Tone;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.FrameFacts.Side;
import app.greenroom.vision.PictureFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The camera picture with the marks that show what was found in it. */
final class EvidencePicture {
    private static final float QUALITY = 0.8f;
    private static final double ZONE = 0.8; // size of a light zone, in faces

    private EvidencePicture() {}

    static Picture of(PictureFacts facts, List<Finding> findings) {
        Frame frame = facts.evidence().frame();
        List<Mark> marks = new ArrayList<>();
        double width = frame.width();
        double height = frame.height();
        for (int third = 1; third <= 2; third++) {
            marks.add(new Mark.Line("", Tone.GUIDE, width * third / 3, 0, width * third / 3, height));
            marks.add(new Mark.Line("", Tone.GUIDE, 0, height * third / 3, width, height * third / 3));
        }
        StringBuilder words = new StringBuilder("The camera picture. ");
        facts.evidence()
                .facts()
                .face()
                .ifPresentOrElse(
                        face -> mark(face, width, height, findings, marks, words),
                        () -> words.append("No face was found in it."));
        return new Picture(frame.width(), frame.height(), Images.jpeg(frame, QUALITY), marks, words.toString());
    }

    private static void mark(
            FaceFacts face,
            double width,
            double height,
            List<Finding> findings,
            List<Mark> marks,
            StringBuilder words) {
        marks.add(new Mark.Box(
                "Face",
                tone(findings, "framing-size", "framing-offset", "framing-cut"),
                face.left(),
                face.top(),
                face.width(),
                face.height()));
        double eyes = face.eyeLine() * height;
        marks.add(new Mark.Line("Eyes", tone(findings, "framing-eye-line"), 0, eyes, width, eyes));
        words.append(String.format(
                Locale.ROOT,
                "A box marks the face, %.0f %% of the picture wide; a line marks the eyes, %.0f %% from the top.",
                100 * face.widthShare(),
                100 * face.eyeLine()));
        face.light().ifPresent(light -> {
            if (isBad(tone(findings, "light-backlight"))) {
                zone("Bright behind you", tone(findings, "light-backlight"), light, face, marks);
                words.append(" A bright patch behind the head is marked.");
            }
            if (isBad(tone(findings, "light-side"))) {
                boolean brightLeft = light.brightSide() == Side.LEFT;
                double dark = brightLeft ? face.left() + face.width() / 2 : face.left();
                marks.add(new Mark.Box(
                        "In shadow",
                        tone(findings, "light-side"),
                        dark,
                        face.top() + face.height() / 4,
                        face.width() / 2,
                        face.height() / 2));
                words.append(" The side of the face in shadow is marked.");
            }
        });
    }

    private static void zone(String label, Tone tone, LightFacts light, FaceFacts face, List<Mark> marks) {
        double side = ZONE * face.height();
        marks.add(new Mark.Box(label, tone, light.blownX() - side / 2, light.blownY() - side / 2, side, side));
    }

    private static boolean isBad(Tone tone) {
        return tone == Tone.BAD || tone == Tone.WARNING;
    }

    /** The worst of what the named checks found. */
    private static Tone tone(List<Finding> findings, String... checks) {
        Tone worst = Tone.GOOD;
        for (Finding finding : findings) {
            if (List.of(checks).contains(finding.check())) {
                if (finding.outcome() instanceof Outcome.Missed) {
                    return Tone.BAD;
                } else if (finding.outcome() instanceof Outcome.Near) {
                    worst = Tone.WARNING;
                }
            }
        }
        return worst;
    }
}
