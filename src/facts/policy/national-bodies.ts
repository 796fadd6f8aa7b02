/** Names of national bodies and the beginnings of such names, as the source of a regular expression. */
export const NATIONAL_BODIES =
  '国务院|党中央|中共中央|中央|中办|国办|全国|国家(?!级|高新|经开)|工信部|工业和信息化部|(?:财政|科技|科学技术|商务|教育|公安|民政|司法|水利|农业农村|自然资源|生态环境|交通运输|文化和旅游|应急管理|退役军人事务|人力资源(?:和)?社会保障|人社|住房(?:和)?城乡建设|住建)部|中国?人民银行|人民银行|(?:中国)?(?:银保监会|证监会)|金融监管总局|外汇局|海关总署|税务总局|市场监管总局|最高人民';
