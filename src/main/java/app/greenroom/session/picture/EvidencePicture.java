package app.greenroom.session.picture;

import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.model.Finding;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.PictureFacts;
import java.util.ArrayList;
import java.util.List;

/** The camera picture with the marks that show what was found in it. */
public final class EvidencePicture {
    private static final float QUALITY = 0.8f;

    private EvidencePicture() {}

    public static Picture of(PictureFacts facts, List<Finding> findings) {
        Frame frame = facts.evidence().frame();
        List<Mark> marks = new ArrayList<>();
        double width = frame.width();
        double height = frame.height();
        for (int third = 1; third <= 2; third++) {
            marks.add(new Mark.Line(Text.EMPTY, Tone.GUIDE, width * third / 3, 0, width * third / 3, height));
            marks.add(new Mark.Line(Text.EMPTY, Tone.GUIDE, 0, height * third / 3, width, height * third / 3));
        }
        List<Text> words = new ArrayList<>(List.of(Text.of("The camera picture.")));
        facts.evidence()
                .facts()
                .face()
                .ifPresentOrElse(
                        face -> mark(face, width, height, findings, marks, words),
                        () -> words.add(Text.of("No face was found in it.")));
        facts.scene().ifPresent(scene -> SceneAnnotations.add(scene, width, findings, marks, words));
        return new Picture(frame.width(), frame.height(), Images.jpeg(frame, QUALITY), marks, Text.sentences(words));
    }

    /** Marks the face, its eyes and the light on it, and says so. */
    static void mark(
            FaceFacts face, double width, double height, List<Finding> findings, List<Mark> marks, List<Text> words) {
        marks.add(new Mark.Box(
                Text.of("Face"),
                AnnotationTones.of(findings, "framing-size", "framing-offset", "framing-cut"),
                face.box().x(),
                face.box().y(),
                face.box().width(),
                face.box().height()));
        double eyes = face.framing().eyeLine() * height;
        marks.add(
                new Mark.Line(Text.of("Eyes"), AnnotationTones.of(findings, "framing-eye-line"), 0, eyes, width, eyes));
        words.add(Text.of(
                "A box marks the face, {0} of the picture wide; a line marks the eyes, {1} from the top.",
                Argument.percent(face.framing().widthShare()),
                Argument.percent(face.framing().eyeLine())));
        LightAnnotations.add(face, width, height, findings, marks, words);
    }
}
