package cn.zwfw.platform.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowTextTests {

    @Test
    void breaksChineseAnywhereButBeforeClosingMarks() {
        assertThat(FlowText.wrap("一二三四。五六七", 10, 40)).containsExactly("一二三", "四。五", "六七");
    }

    @Test
    void breaksLatinBetweenWordsAndWithinWordsThatAreTooLong() {
        assertThat(FlowText.wrap("one two three", 10, 60)).containsExactly("one two", "three");
        assertThat(FlowText.wrap("WWWWWW", 10, 30)).containsExactly("WWW", "WWW");
    }

    @Test
    void makesLinesAboutEquallyLong() {
        assertThat(FlowText.wrap("一二三四五六七八九十一二", 10, 110)).containsExactly("一二三四五六", "七八九十一二");
    }

    @Test
    void replacesWhatXmlCannotHold() {
        assertThat(FlowText.clean("a\u0000b\uD800c\nd\uFFFEe𠀀"))
                .isEqualTo("a\uFFFDb\uFFFDc d\uFFFDe𠀀");
    }
}
