package cn.zwfw.platform.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.key.Jca;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others computed: the standards' vectors, and our bytes made with OpenSSL through Python. */
@Cites(value = "A17", rows = "X5")
class KnownAnswerTests {

    private static final String PLACE = "approval.applicant.id:620100-2026-000001";
    private static final HexFormat HEX = HexFormat.of();

    /** McGrew and Viega, The Galois/Counter Mode of Operation, test case 16. */
    @ParameterizedTest
    @CsvSource({"''", "BC"})
    void aesIsTheAesOfTheStandard(String provider) {
        assertSeals(
                key("AES", "feffe9928665731c6d6a8f9467308308".repeat(2), provider),
                "cafebabefacedbaddecaf888",
                "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b");
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4IsTheSm4OfTheStandard() {
        assertSeals(
                key("SM4", "0123456789abcdeffedcba9876543210", "BC"),
                "00001234567800000000abcd",
                "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                        + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
                "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    /** These bytes lie in databases: no later version may fail to open them. */
    @ParameterizedTest
    @CsvSource({
        "AES, 32, '',"
                + "01026b31000102030405060708090a0b7130e62af5d7f322b471a7ba81d8495f"
                + "b0e2bb67db9ee80d451e4d61a4b36e6271d7",
        "SM4, 16, BC,"
                + "01026b31000102030405060708090a0ba174eecaf958b439c6ac447ce18ac854"
                + "12a33b3533fc0f6b9d220a5c3cf7b1084a82",
    })
    void whatWasOnceSealedOpens(String algorithm, int bytes, String provider, String sealed) {
        var keys = Map.of("k1", algorithm + ":" + counting(bytes));

        assertThat(TestVault.vault(keys, "k1", provider).open(HEX.parseHex(sealed), PLACE))
                .isEqualTo("620102199001011234");
    }

    /** A search finds what was stored by an earlier version. */
    @ParameterizedTest
    @CsvSource({
        "HmacSHA256, '', 64a2467410126aa437c2c3f9970c5d02",
        "HmacSM3, BC, 9e82f4db4404892bb1d6f3838f983ffa",
    })
    void whatWasOnceIndexedIsFound(String algorithm, String provider, String index) {
        var settings =
                new PersonalSettings(Map.of(), null, algorithm + ":" + counting(32), provider);
        var id = new Personal(PersonalKind.IDENTITY_NUMBER, "62010219900101123x");

        assertThat(BlindIndex.of(settings).of(id, "approval.applicant.id"))
                .isEqualTo(HEX.parseHex(index));
    }

    private static void assertSeals(
            SealingKey key, String nonce, String bound, String plain, String encrypted) {
        byte[] nonceBytes = HEX.parseHex(nonce);
        byte[] boundBytes = HEX.parseHex(bound);

        assertThat(key.encrypt(nonceBytes, boundBytes, HEX.parseHex(plain)))
                .isEqualTo(HEX.parseHex(encrypted));
        assertThat(key.decrypt(nonceBytes, boundBytes, HEX.parseHex(encrypted)))
                .isEqualTo(HEX.parseHex(plain));
    }

    private static SealingKey key(String algorithm, String hex, String provider) {
        return new SealingKey(
                "k1",
                new SecretKeySpec(HEX.parseHex(hex), algorithm),
                Jca.of(PersonalSettings.PROVIDER, provider));
    }

    /** 00 01 02 … */
    private static String counting(int bytes) {
        byte[] key = new byte[bytes];
        IntStream.range(0, bytes).forEach(i -> key[i] = (byte) i);
        return Base64.getEncoder().encodeToString(key);
    }
}
