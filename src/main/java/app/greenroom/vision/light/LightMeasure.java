package app.greenroom.vision.light;

import app.greenroom.vision.FrameFacts.Backlight;
import app.greenroom.vision.FrameFacts.ColourShift;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.FrameFacts.WhiteSheet;
import app.greenroom.vision.SegmentedFrame;
import java.util.Optional;

/** The light on the face, around it and in the whole picture, put together. */
public final class LightMeasure {
    private static final double LEAST = 1e-4; // darker than one step of an 8-bit picture: keeps ratios finite

    /** What white clothes reflect. */
    private static final double CLOTHES_REFLECT = 0.9;

    /** What light walls reflect. */
    private static final double WALLS_REFLECT = 0.6;

    private static final double BLOWN = 0.05; // share of the background around the head
    private static final double BEYOND = 1.5; // how much brighter than white blown-out parts are at least, our choice

    private LightMeasure() {}

    /** Measures; empty when too little of the face is in the frame. */
    public static Optional<LightFacts> of(SegmentedFrame shot) {
        return FaceLight.of(shot.frame(), shot.face()).map(onFace -> of(shot, onFace));
    }

    private static LightFacts of(SegmentedFrame shot, FaceLight onFace) {
        SceneLight scene = SceneLight.of(shot);
        SceneLight.NearHead around = scene.around();
        ColourCast cast = ColourCast.of(onFace.chromaticity(), onFace.eyes(), scene.chromaticity());
        double white = Math.max(onFace.white(), scene.person() / CLOTHES_REFLECT);
        return new LightFacts(
                scene.background() / Math.max(LEAST, onFace.luminance()),
                onFace.lit(),
                new ColourShift(cast.distance(), cast.tint()),
                new Backlight(
                        around.blown(),
                        around.x(),
                        around.y(),
                        (around.blown() > BLOWN ? BEYOND : 1) * around.brightest() / Math.max(LEAST, white)),
                scene.whole(),
                new WhiteSheet(white, scene.room() / WALLS_REFLECT));
    }
}
