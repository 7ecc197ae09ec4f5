package app.greenroom.vision.light;

import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.SegmentedFrame;
import java.util.Optional;

/** The light on the face, around it and in the whole picture, put together. */
public final class LightMeasure {
    private static final double LEAST = 1e-4; // darker than one step of an 8-bit picture: keeps ratios finite

    private LightMeasure() {}

    /** Measures; empty when too little of the face is in the frame. */
    public static Optional<LightFacts> of(SegmentedFrame shot) {
        return FaceLight.of(shot.frame(), shot.face()).map(onFace -> of(shot, onFace));
    }

    private static LightFacts of(SegmentedFrame shot, FaceLight onFace) {
        SceneLight scene = SceneLight.of(shot.frame(), shot.face(), shot.mask());
        ColourCast cast = ColourCast.of(onFace.chromaticity(), scene.chromaticity());
        return new LightFacts(
                scene.background() / Math.max(LEAST, onFace.luminance()),
                onFace.evenness(),
                onFace.brightCheek(),
                onFace.topToChin(),
                onFace.clipped(),
                onFace.dark(),
                cast.distance(),
                cast.b() + cast.a() > 0,
                scene.blownBehindHead(),
                scene.blownX(),
                scene.blownY(),
                scene.background() / Math.max(LEAST, scene.personPeak()),
                scene.clipped(),
                scene.median(),
                scene.peak());
    }
}
