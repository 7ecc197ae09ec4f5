package app.greenroom.model.mock;

import app.greenroom.text.Text;

/** What a question is after. */
public enum QuestionKind {
    COMMON("common", Text.of("Common question")),
    FIELD("field", Text.of("Your field")),
    BEHAVIOURAL("behavioural", Text.of("Behaviour: tell one story")),
    SCEPTIC("sceptic", Text.of("The sceptic")),
    DOUBTS("doubts", Text.of("Second thoughts")),
    /** What a programme must not ask, to practise a calm answer. */
    REFUSAL("refusal", Text.of("A question you need not answer")),
    STORY("story", Text.of("Your story"));

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // texts never change
    private final Text title;

    QuestionKind(String id, Text title) {
        this.id = id;
        this.title = title;
    }

    /** Its name in decks and files. */
    public String id() {
        return id;
    }

    /** For people. */
    public Text title() {
        return title;
    }
}
