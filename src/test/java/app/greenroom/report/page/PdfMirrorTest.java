package app.greenroom.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfMirrorTest {
    @Test
    void cellsOfEachRowStandTheOtherWayRound() {
        assertThat(PdfMirror.of("<table><tr><td class=\"left\">1</td> <td>2</td>\n<th>3</th></tr></table>"))
                .isEqualTo("<table><tr><th>3</th><td>2</td><td class=\"left\">1</td></tr></table>");
    }

    @Test
    void rowsInsideCellsTurnToo() {
        assertThat(PdfMirror.of("<tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr><p>left</p>"))
                .isEqualTo("<tr><td>c</td><td><table><tr><td>b</td><td>a</td></tr></table></td></tr><p>left</p>");
    }

    @Test
    void sidesOfTheStyleSheetChangeButNoNames() {
        assertThat(PdfMirror.of("<style>\n.right { margin-left: 1mm; float: right; }\n.photo .over { left: 0; }\n</style> left"))
                .isEqualTo("<style>\n.right { margin-right: 1mm; float: left; }\n.photo .over { left: 0; }\n</style> left");
    }

    @Test
    void wordsOfTheMarginsAreJoinedAndOrdered() {
        assertThat(PdfMirror.of("<style>@page { @bottom-left { content: \"سلام 1\"; } }</style>"))
                .isEqualTo("<style>@page { @bottom-right { content: \"1 \uFEE1\uFEFC\uFEB3\"; } }\n</style>");
    }
}
