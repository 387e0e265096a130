package cn.zwfw.finance.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.json.JsonMapper;

/** Money is exact to the fen: written, read, added up. */
@Cites(value = "A6", rows = "F6")
class AmountProperties {

    static final long MOST = 9_999_999_999_999_999L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Property
    void isReadAsItIsWritten(@ForAll @LongRange(min = 0, max = MOST) long fen) {
        var amount = amount(fen);

        assertThat(Amount.of(amount.toString())).isEqualTo(amount);
        assertThat(JSON.writeValueAsString(amount)).isEqualTo("\"" + amount + "\"");
        assertThat(amount.toString()).matches(Amount.FORM).doesNotContain("E");
    }

    @Property
    void theSumIsThatOfTheFenInWhateverOrder(
            @ForAll @Size(max = 200) List<@LongRange(min = 0, max = MOST) Long> fen,
            @ForAll Random order) {
        var exact = fen.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        var shuffled = new java.util.ArrayList<>(fen);
        Collections.shuffle(shuffled, order);

        var sum = shuffled.stream().map(AmountProperties::amount).reduce(Amount.ZERO, Amount::plus);

        assertThat(sum.yuan()).isEqualTo(new BigDecimal(exact, 2));
    }

    @Property
    void whatIsLeftAndWhatIsTakenAreTheWhole(
            @ForAll @LongRange(min = 0, max = MOST) long one,
            @ForAll @LongRange(min = 0, max = MOST) long other) {
        var more = amount(Math.max(one, other));
        var less = amount(Math.min(one, other));

        assertThat(more.less(less).plus(less)).isEqualTo(more);
        assertThat(less.less(more)).isEqualTo(Amount.ZERO);
    }

    @Property
    void whateverElseIsWrittenIsNoAmount(@ForAll String text) {
        if (!text.matches(Amount.FORM)) {
            assertThatThrownBy(() -> Amount.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Amount amount(long fen) {
        return new Amount(BigDecimal.valueOf(fen, 2));
    }
}
