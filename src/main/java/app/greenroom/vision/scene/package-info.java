/**
 * What is behind and on the person: {@link app.greenroom.vision.scene.SceneAnalysis} measures it in one frame,
 * {@link app.greenroom.vision.scene.SceneSummary} over time.
 */
@NullMarked
package app.greenroom.vision.scene;

import org.jspecify.annotations.NullMarked;
