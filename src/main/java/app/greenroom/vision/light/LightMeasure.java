package app.greenroom.vision.light;

import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.FrameFacts.WholePicture;
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
        ColourCast cast = ColourCast.of(onFace.chromaticity(), onFace.eyes(), scene.chromaticity());
        double white = Math.max(onFace.white(), scene.person() / CLOTHES_REFLECT);
        return new LightFacts(
                scene.background() / Math.max(LEAST, onFace.luminance()),
                onFace.evenness(),
                onFace.brightHalf(),
                onFace.sockets(),
                onFace.clipped(),
                onFace.dark(),
                cast.distance(),
                cast.b() + cast.a() > 0,
                scene.blownBehindHead(),
                scene.brightX(),
                scene.brightY(),
                (scene.blownBehindHead() > BLOWN ? BEYOND : 1) * scene.around() / Math.max(LEAST, white),
                new WholePicture(scene.clipped(), scene.median(), scene.peak()),
                white,
                scene.room() / WALLS_REFLECT);
    }
}
