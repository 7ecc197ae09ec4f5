package app.greenroom.speech.fillers;

import app.greenroom.speech.fillers.FillerClip.Kind;
import java.util.List;
import java.util.stream.Stream;

/** What the weights of each shipped {@link FillerNet} learn from: all else is the same for both. */
enum FillerRecipe {
    /** Voices nearly as they are: so drawn-out words are told from fillers best. */
    FILLERS("fillers.weights", 0.6, 0.85, 1.15, 0.3f),
    /**
     * A man's voice becomes as high as many women's, and a woman's as low as many men's: their throats differ by about a sixth. With
     * music by formulas, and more weight on what the guards are asked.
     */
    GUARDS("guards.weights", 0.75, 0.78, 1.28, 0.5f);

    final String file;
    final double paced; // the share of changed clips with another size of voice
    final double slowest;
    final double fastest;
    private final float guard;

    FillerRecipe(String file, double paced, double slowest, double fastest, float guard) {
        this.file = file;
        this.paced = paced;
        this.slowest = slowest;
        this.fastest = fastest;
        this.guard = guard;
    }

    /** Whether it learns from this clip. */
    boolean takes(FillerClip clip) {
        return !clip.kept() && (this == GUARDS || !clip.group().startsWith(FillerCorpus.BY_FORMULAS));
    }

    /**
     * A clip itself, and what {@link FillerChanges} make of it. The guards have two changed copies of fillers that people said: of
     * these there are few.
     *
     * @param i its place among those that are taken
     */
    Stream<FillerExample> examples(FillerClip clip, int i) {
        boolean twice = this == GUARDS
                && clip.kind() == Kind.PARLIAMENT
                && !clip.fillers().isEmpty();
        List<Integer> seeds = twice ? List.of(100 + i, 10_000 + i) : List.of(100 + i);
        return Stream.concat(Stream.of(clip), seeds.stream().map(seed -> new FillerChanges(seed).changed(clip, this)))
                .map(each -> FillerExample.of(each, guard));
    }
}
