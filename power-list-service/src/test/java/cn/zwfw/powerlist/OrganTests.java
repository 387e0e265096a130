package cn.zwfw.powerlist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
@Cites(value = "A11", rows = "P12")
class OrganTests {

    private static final String OFFICERS =
            """
            {"office": "法规处", "leader": "张示例", "telephone": "0931-0000000", "editors": ["李示例"]}
            """;
    private static final String NAME = "{\"name\": \"兰州市另一局\"}";

    @LocalServerPort int port;

    @Test
    void anOrganWithoutOfficersCannotHandInAnything() {
        var organ = Api.OTHER_ORGAN;
        var editor = Api.of(port, "editor-2", organ, Api.CITY, Duty.EDITOR);
        var draft =
                editor.post("/change-requests", Drafts.add("B9(8)", Drafts.item(organ, 1, "示例许可")));
        var submit = "/change-requests/" + draft.text("id") + "/submit";

        assertThat(editor.post(submit, draft.etag(), "").text("code"))
                .isEqualTo("officers-missing");

        var registered = Api.officer(port, Duty.REFORM_OFFICE).put("/organs/" + organ, "*", NAME);
        assertThat(editor.post(submit, draft.etag(), "").status()).isEqualTo(409);

        var named = editor.put("/organs/" + organ + "/officers", registered.etag(), OFFICERS);
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        assertThat(editor.post(submit, draft.etag(), "").status()).isEqualTo(200);
    }

    @Test
    void onlyTheLevelsOwnReformOfficeRegistersAndOnlyTheOrganItselfNames() {
        var organ = "11620100013900003N";
        var stranger = Api.of(port, "r", organ, Api.OTHER_REGION, Duty.REFORM_OFFICE);
        var registered = Api.officer(port, Duty.REFORM_OFFICE).put("/organs/" + organ, "*", NAME);

        assertThat(stranger.put("/organs/" + organ, "*", NAME).status()).isEqualTo(404);
        assertThat(
                        Api.officer(port, Duty.EDITOR)
                                .put("/organs/" + organ + "/officers", registered.etag(), OFFICERS)
                                .status())
                .isEqualTo(403);
        assertThat(
                        Api.of(port, "e", organ, Api.CITY, Duty.EDITOR)
                                .put("/organs/" + organ + "/officers", "\"99\"", OFFICERS)
                                .status())
                .isEqualTo(412);
    }

    @Test
    void anOrganIsRenamedOnTheVersionThatWasReadAndTheSameNameChangesNothing() {
        var office = Api.officer(port, Duty.REFORM_OFFICE);
        var organ = "/organs/11620102013900001D";
        var first = office.put(organ, "*", NAME);

        assertThat(office.put(organ, "\"99\"", NAME).etag()).isEqualTo(first.etag());
        assertThat(office.put(organ, "\"99\"", "{\"name\": \"新名称\"}").status()).isEqualTo(412);
        assertThat(office.put(organ, first.etag(), "{\"name\": \"新名称\"}").status()).isEqualTo(200);
    }

    @Test
    void thePublicSeesNoOfficers() {
        var organ = Api.nobody(port).get("/public/organs?region=620100");

        assertThat(organ.status()).isEqualTo(200);
        assertThat(organ.body()).doesNotContain("张示例").doesNotContain("leader");
    }
}
