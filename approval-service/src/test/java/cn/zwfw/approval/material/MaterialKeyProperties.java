package cn.zwfw.approval.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.HexFormat;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class MaterialKeyProperties {

    @Property
    void isReadAsItIsWritten(
            @ForAll @Size(32) byte[] digest,
            @ForAll @LongRange(min = 1, max = 1 << 30) long length) {
        var key = new MaterialKey(HexFormat.of().formatHex(digest), length);

        assertThat(MaterialKey.parse(key.text())).isEqualTo(key);
        var place = Path.of("folder").resolve(key.text());
        assertThat(place.normalize()).isEqualTo(place);
        assertThat(place.getNameCount()).isEqualTo(3);
    }

    @Property
    void isMadeOfNothingElse(@ForAll @StringLength(max = 90) String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MaterialKey.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new MaterialKey(text, 1));
    }

    @Example
    void isNoPathOutOfTheFolder() {
        var digits = "a".repeat(62);
        for (var text :
                new String[] {
                    "../../etc/passwd",
                    "../" + digits + "-1",
                    "aa/../" + digits + "-1",
                    "/aa/" + digits + "-1",
                    "aa/" + digits + "-1/..",
                    "aa/" + digits + "-1\n",
                    "aa\\" + digits + "-1",
                    "AA/" + digits + "-1",
                    "aa/" + digits + "-01",
                    "aa/" + digits + "-0",
                    "aa/" + digits
                }) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> MaterialKey.parse(text));
        }
        assertThat(MaterialKey.parse("aa/" + digits + "-1").length()).isEqualTo(1);
    }
}
