package cn.zwfw.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The basic code (基本编码) of an item in the catalogue: 12 digits.
 *
 * <p>Places 1 and 2 say whose catalogue it is ({@code 00} the nation's, else the province's), 3 and
 * 4 the type of item; the rest counts departments, items and sub-items. GB/T 39046 declares ten
 * places, but every running platform uses twelve.
 */
public record BasicCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BasicCode {
        Form.BASIC_CODE.require(value);
    }

    /** {@code 00} for the national catalogue, else the two digits of the province, 62 for Gansu. */
    public String catalogue() {
        return value.substring(0, 2);
    }

    /**
     * The type of item by GB/T 39046 table A.1, {@code 01} 行政许可 to {@code 10} 其他行政权力, {@code 20}
     * 公共服务.
     */
    public String type() {
        return value.substring(2, 4);
    }

    @Override
    public String toString() {
        return value;
    }
}
