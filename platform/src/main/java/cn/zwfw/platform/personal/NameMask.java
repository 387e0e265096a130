package cn.zwfw.platform.personal;

import java.util.Set;
import java.util.regex.Pattern;

/** 张*, 欧阳**, J***. */
final class NameMask {

    /** Longer ones are other languages' names in Chinese characters: 买买提·阿不都拉. */
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{1,4}");

    /** 复姓, in both ways of writing where they differ. */
    private static final Set<String> COMPOUND =
            Set.of(
                    """
                    欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫
                    南宮 万俟 萬俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连
                    赫連 澹台 澹臺 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫
                    慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 司空
                    闾丘 閭丘 子车 亓官 司寇 巫马 巫馬 公西 颛孙 壤驷 公良 漆雕
                    乐正 宰父 谷梁 穀梁 拓跋 夹谷 轩辕 軒轅 令狐 段干 百里 呼延
                    东郭 東郭 南门 羊舌 微生 左丘 东门 西门 西門 南荣 第五 贺兰
                    纳兰 耶律 完颜 哥舒 屈突 梁丘 淳于 单于 叱干 达奚 褚师 即墨
                    """
                            .split("\\s+"));

    private NameMask() {}

    static String mask(String text) {
        String name = Spelling.name(text);
        if (name.codePointCount(0, name.length()) < 2 || !Character.isLetter(name.codePointAt(0))) {
            return Stars.SOME;
        }
        if (!CHINESE.matcher(name).matches()) {
            return Character.toString(name.codePointAt(0)) + Stars.SOME;
        }
        int surname = name.length() > 2 && COMPOUND.contains(name.substring(0, 2)) ? 2 : 1;
        int end = name.offsetByCodePoints(0, surname);
        return name.substring(0, end) + "*".repeat(name.codePointCount(end, name.length()));
    }
}
