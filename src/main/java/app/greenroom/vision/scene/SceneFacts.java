package app.greenroom.vision.scene;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is around the person and on them, in one frame or, by medians, in a stretch of frames.
 *
 * @param background what is behind; empty where the person leaves next to nothing of it to be seen, and in every other shot of a
 *     live camera
 * @param clothing what they wear; empty where too little of it is to be seen, and likewise
 * @param crown upper end of the head, hair included, in frame pixels from the top, 0 where it reaches the edge; empty
 *     where the person mask is not sure
 * @param headroom the same as a fraction of the frame's height
 * @param motion what moves behind them; empty where it could not be told
 */
public record SceneFacts(
        Optional<BackgroundFacts> background,
        Optional<ClothingFacts> clothing,
        OptionalDouble crown,
        OptionalDouble headroom,
        Optional<MotionFacts> motion) {}
