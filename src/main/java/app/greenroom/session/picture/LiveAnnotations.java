package app.greenroom.session.picture;

import app.greenroom.model.Finding;
import app.greenroom.model.live.LiveLook;
import app.greenroom.model.live.LiveLook.Head;
import app.greenroom.model.live.LiveLook.Level;
import app.greenroom.model.live.LiveLook.Light;
import app.greenroom.model.live.LiveLook.Rows;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.Side;
import app.greenroom.vision.scene.SceneFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a live picture shows, as marks. The face's box and the eyes' line move with every picture; what they mean, and every
 * other mark, follows the findings that have settled, so that marks stay as calm as the cards beside them. Used by one thread.
 */
public final class LiveAnnotations {
    private Optional<FrameFacts.LightFacts> light = Optional.empty();
    private Optional<SceneFacts> scene = Optional.empty();

    /** Forgets what it saw: the next picture has nothing to do with the last. */
    public void restart() {
        light = Optional.empty();
        scene = Optional.empty();
    }

    /**
     * The marks of one picture.
     *
     * @param width width of the picture in pixels
     * @param height height of the picture in pixels
     * @param settled the findings that are shown
     */
    public LiveLook look(FrameFacts facts, int width, int height, List<Finding> settled) {
        scene = facts.scene().or(() -> scene); // measured now and then; shown until measured again
        Optional<FaceFacts> face = facts.face();
        List<Mark> marks = new ArrayList<>();
        List<Text> unused = new ArrayList<>();
        if (face.isPresent()) {
            light = face.get().light().or(() -> light);
            FaceFacts lit = lit(face.get());
            EvidencePicture.mark(lit, width, height, settled, marks, unused);
            scene.ifPresent(seen -> SceneAnnotations.add(seen, width, settled, marks, unused));
        } else {
            restart();
        }
        return new LiveLook(
                facts.time(),
                width,
                height,
                marks,
                face.map(any -> new Rows(
                        Guidance.EYE_LINE.met().low() * height,
                        Guidance.EYE_LINE.met().high() * height)),
                face.map(any -> new Level(any.pose().elevation(), AnnotationTones.of(settled, "camera-height"))),
                face.map(any -> head(lit(any), height)));
    }

    private static Head head(FaceFacts face, int height) {
        return new Head(
                face.box().x(),
                face.box().y(),
                face.box().width(),
                face.box().height(),
                face.framing().eyeLine() * height,
                face.light()
                        .map(one -> new Light(
                                one.face().brightSide() == Side.LEFT,
                                one.behind().x(),
                                one.behind().y())));
    }

    private FaceFacts lit(FaceFacts face) {
        return new FaceFacts(face.box(), face.framing(), face.pose(), face.distance(), light);
    }
}
