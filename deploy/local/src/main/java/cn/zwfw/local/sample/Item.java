package cn.zwfw.local.sample;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The content of a power as the public API takes it. */
record Item(
        String name,
        String type,
        String organ,
        int level,
        String basicCode,
        String office,
        List<String> audience,
        List<Basis> bases,
        List<Responsibility> responsibilities,
        Limit statutoryLimit,
        Limit promisedLimit,
        List<Fee> fees,
        JsonNode flow,
        String supervision,
        Information information,
        String legacyCode) {

    record Basis(String law, String documentNumber, String article, String text) {}

    record Responsibility(
            String stage, String duty, String responsible, String basis, String accountability) {}

    record Fee(String name, String basis, String standard) {}

    record Information(
            String address,
            String hours,
            String telephone,
            String supervisionTelephone,
            String guide,
            List<Question> questions,
            List<String> forms) {}

    record Question(String question, String answer) {}
}
