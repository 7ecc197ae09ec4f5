package app.greenroom.session.picture;

import app.greenroom.model.Finding;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.text.Text;
import app.greenroom.vision.Place;
import app.greenroom.vision.scene.BackgroundFacts;
import app.greenroom.vision.scene.ClothingFacts;
import app.greenroom.vision.scene.MotionFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.List;
import java.util.Optional;

/** Shows where background, clothing and headroom leave something to mend; what is good gets no mark. */
final class SceneAnnotations {
    private static final double LEAST = 3; // pixels: a line on the very edge would not be seen

    private SceneAnnotations() {}

    static void add(SceneFacts scene, double width, List<Finding> findings, List<Mark> marks, List<Text> words) {
        if (AnnotationTones.isBad(findings, "framing-headroom") && scene.crown().isPresent()) {
            double y = Math.max(LEAST, scene.crown().getAsDouble());
            marks.add(new Mark.Line(
                    Text.of("Top of your head"), AnnotationTones.of(findings, "framing-headroom"), 0, y, width, y));
            words.add(Text.of("A line marks the top of the head."));
        }
        box(
                "background-bright",
                Text.of("Bright spot"),
                Text.of("Marked: bright spot."),
                scene.background().flatMap(BackgroundFacts::brightPlace),
                findings,
                marks,
                words);
        box(
                "background-motion",
                Text.of("Something moves"),
                Text.of("Marked: something moves."),
                scene.motion().flatMap(MotionFacts::place),
                findings,
                marks,
                words);
        box(
                "clothing-stripes",
                Text.of("Fine stripes"),
                Text.of("Marked: fine stripes."),
                scene.clothing().flatMap(ClothingFacts::stripesPlace),
                findings,
                marks,
                words);
    }

    private static void box(
            String check,
            Text label,
            Text said,
            Optional<Place> place,
            List<Finding> findings,
            List<Mark> marks,
            List<Text> words) {
        if (place.isPresent() && AnnotationTones.isBad(findings, check)) {
            Place at = place.get();
            marks.add(
                    new Mark.Box(label, AnnotationTones.of(findings, check), at.x(), at.y(), at.width(), at.height()));
            words.add(said);
        }
    }
}
