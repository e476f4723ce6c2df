export { lync2013ToSfb2015 } from "./lync2013-to-sfb2015";
export { sfb2019ToSfbse } from "./sfb2019-to-sfbse";
