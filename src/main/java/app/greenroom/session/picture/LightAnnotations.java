package app.greenroom.session.picture;

import app.greenroom.check.Guidance;
import app.greenroom.model.Finding;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.FrameFacts.Side;
import java.util.ArrayList;
import java.util.List;

/** Shows each cause of bad light where it is: one place in the picture, or, for what lies over all of it, its edge. */
final class LightAnnotations {
    private static final double ZONE = 0.8; // size of the bright zone behind the head, in faces
    private static final double INSET = 6; // pixels from the picture's edge

    private LightAnnotations() {}

    static void add(
            FaceFacts face,
            double width,
            double height,
            List<Finding> findings,
            List<Mark> marks,
            StringBuilder words) {
        face.light().ifPresent(light -> {
            onFace(face, light, height, findings, marks, words);
            overAll(light, width, height, findings, marks, words);
        });
    }

    private static void onFace(
            FaceFacts face,
            LightFacts light,
            double height,
            List<Finding> findings,
            List<Mark> marks,
            StringBuilder words) {
        if (AnnotationTones.isBad(findings, "light-backlight")) {
            double side = ZONE * face.height();
            double x = light.blownX() - side / 2;
            double y = light.blownY() - side / 2;
            marks.add(new Mark.Box(
                    "Bright behind you", AnnotationTones.of(findings, "light-backlight"), x, y, side, side));
            words.append(" A bright patch behind the head is marked.");
        }
        if (AnnotationTones.isBad(findings, "light-side")) {
            boolean brightLeft = light.brightSide() == Side.LEFT;
            marks.add(new Mark.Box(
                    "In shadow",
                    AnnotationTones.of(findings, "light-side"),
                    brightLeft ? face.left() + face.width() / 2 : face.left(),
                    face.top() + face.height() / 4,
                    face.width() / 2,
                    face.height() / 2));
            words.append(" The side of the face in shadow is marked.");
        }
        if (AnnotationTones.isBad(findings, "light-top")) {
            marks.add(new Mark.Box(
                    "Eyes in shadow",
                    AnnotationTones.of(findings, "light-top"),
                    face.left() + face.width() / 10,
                    face.eyeLine() * height - face.height() / 9,
                    face.width() * 0.8,
                    face.height() / 5));
            words.append(" The eyes, in shadow from the light above, are marked.");
        }
        if (AnnotationTones.isBad(findings, "light-over") && isFaceWhite(light)) {
            marks.add(new Mark.Box(
                    "Too bright",
                    AnnotationTones.of(findings, "light-over"),
                    face.left() + face.width() / 6,
                    face.top() + face.height() / 12,
                    face.width() * 2 / 3,
                    face.height() * 5 / 6));
            words.append(" The over-exposed face is marked.");
        }
    }

    /** What lies over the whole picture shares one frame, so that the picture stays calm. */
    private static void overAll(
            LightFacts light,
            double width,
            double height,
            List<Finding> findings,
            List<Mark> marks,
            StringBuilder words) {
        List<String> causes = new ArrayList<>();
        List<String> checks = new ArrayList<>();
        if (AnnotationTones.isBad(findings, "light-dim")) {
            causes.add("too dark");
            checks.add("light-dim");
        }
        if (AnnotationTones.isBad(findings, "light-over") && !isFaceWhite(light)) {
            causes.add("too bright");
            checks.add("light-over");
        }
        if (AnnotationTones.isBad(findings, "light-cast")) {
            causes.add(light.warm() ? "yellow light" : "blue light");
            checks.add("light-cast");
        }
        if (causes.isEmpty()) {
            return;
        }
        String all = String.join(", ", causes);
        Tone tone = AnnotationTones.of(findings, checks.toArray(String[]::new));
        String label = Character.toUpperCase(all.charAt(0)) + all.substring(1);
        marks.add(new Mark.Box(label, tone, INSET, INSET, width - 2 * INSET, height - 2 * INSET));
        words.append(" A frame around the whole picture says: ").append(all).append('.');
    }

    private static boolean isFaceWhite(LightFacts light) {
        return !Guidance.FACE_CLIPPED.met().holds(light.clipped());
    }
}
