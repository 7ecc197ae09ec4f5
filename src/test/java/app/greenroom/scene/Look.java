package app.greenroom.scene;

/**
 * How the drawn person looks.
 *
 * @param skin share of light that the skin throws back
 * @param hair colour of hair and brows
 * @param longHair whether the hair falls beside the neck; otherwise it is short
 * @param iris colour of the eyes
 * @param lips colour of the lips
 * @param jacket colour of the jacket
 * @param shirt colour of the shirt
 */
public record Look(Rgb skin, Rgb hair, boolean longHair, Rgb iris, Rgb lips, Rgb jacket, Rgb shirt) {}
