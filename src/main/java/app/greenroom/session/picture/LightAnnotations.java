package app.greenroom.session.picture;

import app.greenroom.model.Finding;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
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
            FaceFacts face, double width, double height, List<Finding> findings, List<Mark> marks, List<Text> words) {
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
            List<Text> words) {
        if (AnnotationTones.isBad(findings, "light-backlight")) {
            double side = ZONE * face.box().height();
            double x = light.behind().x() - side / 2;
            double y = light.behind().y() - side / 2;
            marks.add(new Mark.Box(
                    Text.of("Bright behind you"), AnnotationTones.of(findings, "light-backlight"), x, y, side, side));
            words.add(Text.of("A bright patch behind the head is marked."));
        }
        if (AnnotationTones.isBad(findings, "light-side")) {
            boolean brightLeft = light.face().brightSide() == Side.LEFT;
            marks.add(new Mark.Box(
                    Text.of("In shadow"),
                    AnnotationTones.of(findings, "light-side"),
                    brightLeft
                            ? face.box().x() + face.box().width() / 2
                            : face.box().x(),
                    face.box().y() + face.box().height() / 4,
                    face.box().width() / 2,
                    face.box().height() / 2));
            words.add(Text.of("The side of the face in shadow is marked."));
        }
        if (AnnotationTones.isBad(findings, "light-top")) {
            marks.add(new Mark.Box(
                    Text.of("Eyes in shadow"),
                    AnnotationTones.of(findings, "light-top"),
                    face.box().x() + face.box().width() / 10,
                    face.framing().eyeLine() * height - face.box().height() / 9,
                    face.box().width() * 0.8,
                    face.box().height() / 5));
            words.add(Text.of("The eyes, in shadow from the light above, are marked."));
        }
        if (AnnotationTones.isBad(findings, "light-over") && isFaceWhite(light)) {
            marks.add(new Mark.Box(
                    Text.of("Too bright"),
                    AnnotationTones.of(findings, "light-over"),
                    face.box().x() + face.box().width() / 6,
                    face.box().y() + face.box().height() / 12,
                    face.box().width() * 2 / 3,
                    face.box().height() * 5 / 6));
            words.add(Text.of("The over-exposed face is marked."));
        }
    }

    /** What lies over the whole picture shares one frame, so that the picture stays calm. */
    private static void overAll(
            LightFacts light, double width, double height, List<Finding> findings, List<Mark> marks, List<Text> words) {
        List<Text> causes = new ArrayList<>();
        List<String> checks = new ArrayList<>();
        if (AnnotationTones.isBad(findings, "light-dim")) {
            causes.add(Text.of("too dark"));
            checks.add("light-dim");
        }
        if (AnnotationTones.isBad(findings, "light-over") && !isFaceWhite(light)) {
            causes.add(Text.of("too bright"));
            checks.add("light-over");
        }
        if (AnnotationTones.isBad(findings, "light-cast")) {
            causes.add(
                    switch (light.cast().tint()) {
                        case WARM -> Text.of("yellow light");
                        case COLD -> Text.of("blue light");
                        case GREENISH -> Text.of("greenish light");
                    });
            checks.add("light-cast");
        }
        if (causes.isEmpty()) {
            return;
        }
        Argument all = Argument.list(causes);
        Tone tone = AnnotationTones.of(findings, checks.toArray(String[]::new));
        Text label = Text.of(Argument.opening(all));
        marks.add(new Mark.Box(label, tone, INSET, INSET, width - 2 * INSET, height - 2 * INSET));
        words.add(Text.of("A frame around the whole picture says: {0}.", all));
    }

    private static boolean isFaceWhite(LightFacts light) {
        return !Guidance.FACE_CLIPPED.met().holds(light.face().clipped());
    }
}
