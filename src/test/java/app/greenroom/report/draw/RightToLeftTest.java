package app.greenroom.report.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RightToLeftTest {
    @Test
    void theFirstLetterWithADirectionDecides() {
        assertThat(RightToLeft.is("Kamera")).isFalse();
        assertThat(RightToLeft.is("الكاميرا Kamera")).isTrue();
        assertThat(RightToLeft.is("12 ثانية")).isTrue();
        assertThat(RightToLeft.is("12 s")).isFalse();
        assertThat(RightToLeft.is("\u2068Kamera\u2069 الكاميرا")).isTrue();
        assertThat(RightToLeft.is("0:07")).isFalse();
    }

    @Test
    void lettersFromLeftToRightStay() {
        assertThat(RightToLeft.seen("Größe 12 s")).isEqualTo("Größe 12 s");
        assertThat(RightToLeft.seen("\u2068Kamera\u2069")).isEqualTo("Kamera");
    }

    @Test
    void arabicIsJoinedAndOrdered() {
        // seen, lam-alef joined in one, meem: from left to right as they are seen
        assertThat(RightToLeft.seen("سلام")).isEqualTo("\uFEE1\uFEFC\uFEB3");
        assertThat(RightToLeft.seen("(12 سلام)")).isEqualTo("(\uFEE1\uFEFC\uFEB3 12)");
    }

    @Test
    void signsAboveLettersStaySigns() {
        assertThat(RightToLeft.joined("جدًا")).contains("\u064B").doesNotContainPattern("[\uFE70-\uFE7F]");
        assertThat(RightToLeft.joined("مُّ")).contains("\u064F", "\u0651");
    }

    @Test
    void joinedLettersBecomePlainOnesAgain() {
        assertThat(RightToLeft.plain(RightToLeft.joined("سلام"))).isEqualTo("سلام");
    }
}
