/**
 * From frames to facts: {@link app.greenroom.vision.FrameAnalysis} measures one frame,
 * {@link app.greenroom.vision.PictureAnalysis} a stretch of them, which ends in
 * {@link app.greenroom.vision.PictureFacts}.
 */
@NullMarked
package app.greenroom.vision;

import org.jspecify.annotations.NullMarked;
