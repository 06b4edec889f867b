/** Last words of areas that no standard numbers but that have federations and reports of their own. */
export const ZONES =
  '经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|开发区|高新区|经开区|保税区|示范区|工业园区|产业园区|新区';
